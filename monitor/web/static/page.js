// The only script: what a dot of the chart says is told below it, on hover, tap and focus. Without it the table says the same.
const told = document.getElementById("told");
for (const dot of document.querySelectorAll(".chart svg a")) {
  const tell = () => {
    const more = document.createElement("a");
    more.href = dot.dataset.article;
    more.textContent = told.dataset.more;
    told.replaceChildren(dot.querySelector("title").textContent + " ", more);
  };
  dot.addEventListener("pointerenter", tell);
  dot.addEventListener("focus", tell);
  dot.addEventListener("click", (event) => { event.preventDefault(); tell(); });
}
