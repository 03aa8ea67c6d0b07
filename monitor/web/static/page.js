// The only script: what a dot of the chart says is told below it, on hover, tap and focus. Without it the table says the same.
const told = document.getElementById("told");
for (const dot of document.querySelectorAll(".chart svg a")) {
  const tell = () => { told.textContent = dot.querySelector("title").textContent; };
  dot.addEventListener("pointerenter", tell);
  dot.addEventListener("focus", tell);
}
