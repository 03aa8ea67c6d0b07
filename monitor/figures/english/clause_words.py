"""Words that tell the parts of a clause: verbs that set a thing to a value, verbs of telling, borders."""

from __future__ import annotations

from monitor.figures.english.word_list import words

# "put the toll at 16", "raised its forecast to 3%": the object is measured, not the subject.
ACTS_TOWARDS = words(
    """
put puts putting place places placed fix fixes fixed set sets setting leave leaves left leaving bring brings brought bringing take
takes took taken taking keep keeps kept keeping hold holds held holding raise raises raised raising cut cuts cutting lift lifts lifted
lifting lower lowers lowered lowering push pushes pushed pushing drive drives drove send sends sent reduce reduces reduced
reducing increase increases increased increasing trim trims trimmed trimming slash slashes slashed boost boosts boosted expand
expands expanded widen widened narrow narrows narrowed revise revises revised revising upgrade upgraded downgrade downgraded hike
hikes hiked extend extends extended shorten shortens shortened limit limits limited cap caps capped settle settles settled
estimate estimates estimated estimating value values valued valuing price prices priced give gives gave peg pegs pegged shrink
shrank scale scaled grow double doubles doubled ease eased drop dropped enlarge enlarged swell swelled
    """
)
# Between such an object and its value.
TOWARDS = ("to", "at", "by", "from", "for", "as")
RELATIVES = ("which", "who", "that")
# What follows these is a clause of its own: "said sales rose", "expects costs to rise".
TELLING = words(
    """
said says say saying told tells tell reported reports announced added adds warned warns believe believes believed expect expects
expected expecting forecast forecasts predict predicts predicted project projects projected estimate estimates estimated show
shows showed shown found finds think thinks reckon reckons reckoned confirmed confirms hope hopes see sees saw suggested suggests
noted notes argues argued claims claimed insists insisted promised pledged see sees
    """
)
CLOSERS = (";", ":", "—", "(", "•", "*", "|")
# Who acts or speaks; of a sum of money or a share they name nothing that is measured.
BODIES = words(
    """
company companies firm firms group groups bank banks government governments officials official ministry agency authority council
president minister mayor board committee commission analysts analyst economists economist experts researchers authorities police
spokesman spokeswoman executives executive managers management leaders leader chief director court jury judge cabinet parliament
senate congress lawmakers union unions department office operator maker carmaker airline retailer drugmaker chipmaker startup start-up
giant regulator regulators investors shareholders workers employees members residents voters patients customers drivers
consultants consultancy institute newspaper owner owners rival rivals partners backers donors
    """
)
# Links that tell a place, not a thing, before a name: "around Los Angeles".
PLACING = ("in", "at", "near", "around", "from", "to", "by", "across", "outside", "on", "with")
# Words of nearness and limit before a number.
HEDGES = words(
    """
about around some nearly almost roughly just over under more less fewer than at-least an estimated a the only between
approximately close least most
    """
)
# Heads that only say what sort of number it is; the thing measured stands elsewhere.
GENERIC = words("range level mark figure total average number sum amount maximum minimum count tally")
# "a rise of 28%", "a cut of 3 points": the change, not the thing.
CHANGES = words("rise fall increase decrease drop gain decline jump cut surge slump climb dip reduction")
