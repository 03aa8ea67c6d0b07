"""Families of words that bear on a figure's status: is it meant, done, guessed, or only compared with?"""

from __future__ import annotations

_FAMILIES: dict[str, str] = {
    "will": "will shall 'll won't going",
    "would": "would should",
    "may": "could may might possibly perhaps potentially likely",
    "can": "can able",
    "must": "must need needs require requires required ought",
    "intend": """plan plans planned planning intend intends intended aim aims aimed aiming mean means meant prepare prepares preparing prepared
        ready due scheduled poised set sets upcoming future""",
    "want": """want wants wanted seek seeks seeking sought ask asks asked asking demand demands demanded hope hopes hoped urge urges request
        requested requests bid bids call calls calling""",
    "promise": """pledge pledges pledged pledging promise promises promised promising commit commits committed commitment commitments vow vows
        vowed undertake undertook guarantee guarantees guaranteed""",
    "propose": """propose proposes proposed proposing proposal proposals offer offers offered offering plan's draft bill recommends
        recommended suggested""",
    "target": "target targets targeted goal goals ambition ambitions objective objectives mandate cap ceiling limit",
    "expect": "expect expects expected expecting anticipate anticipates anticipated",
    "forecast": """forecast forecasts forecasting project projects projected projection projections outlook guidance predict predicts predicted
        prediction predictions foresee foresees foreseen see sees seen seeing pencil pencils pencilled""",
    "estimate": """estimate estimates estimated estimating reckon reckons reckoned guess guesses guessed believed thought valued values value
        valuing tally model modelling suggested suggests suggest put puts roughly calculated calculates""",
    "experts": """analysts analyst economists economist forecasters forecaster consultants researchers traders markets investors experts brokers
        imf oecd bank's institute poll polls polled survey sources people""",
    "budget": """budget budgets fund funds funding package scheme programme program investment investments drive loan loans bond bonds
        deal contract contracts order orders agreement pact project aid""",
    "allot": """earmark earmarks earmarked allocate allocates allocated approve approves approved approving agree agrees agreed sign signs
        signed pass passes passed adopt adopted unveil unveils unveiled launch launches launched announce announces announced
        confirm confirmed confirms aside back backed backs strike strikes clinch clinched""",
    "build": "build builds building create creates creating open opens hire hires train trains employ employs add adds adding",
    "spend": "spend spends spending invest invests investing pay pays paying buy buys buying cost costs costing receive receives get gets",
    "rose": """rose fell grew climbed jumped dropped slid sank gained lost surged plunged slipped tumbled edged soared dipped eased shrank
        declined increased decreased doubled tripled halved slowed narrowed widened""",
    "did": """killed died reported earned made sold bought raised paid closed opened recorded found showed reached hit spent won cast burned
        destroyed damaged arrested counted shipped carried handled visited attended produced received took gave used employed""",
    "was": "was were did had",
    "has": "has have",
    "is": "is are stands remains holds uses makes contains employs covers carries runs weighs measures",
    "been": "been",
    "formerly": "earlier previous previously before once originally initially former then ago old",
    "now": "now already currently today so current latest",
    "if": "if unless whether until",
    "said": "said says told announced according",
    "not": "not n't never no without failed rejected rejecting refused lack lacks short cancelled canceled scrapped",
}  # fmt: skip
FAMILY: dict[str, str] = {word: family for family, listed in _FAMILIES.items() for word in listed.split()}
