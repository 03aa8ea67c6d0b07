"""Given names as the world's English news prints them: who bears one with a surname is a person, no firm and no place."""

from __future__ import annotations

from monitor.figures.english.word_list import words

# Left out: what is as often a firm, a place, a surname or a plain word ("Eli", "Morgan", "Jordan", "Grace", "Mark", "Will").
GIVEN_NAMES = words(
    """
aaron abdul abigail abraham adam adrian agnes ahmed aisha alan albert alejandro alessandro alexander alexandra alexei
alfred alice alison amanda amir amy ana anastasia andre andrea andreas andrei andrew andrzej angela anita anna anne
annette anthony anton antonio arjun arthur astrid barbara barry beatrice beatriz ben benjamin bernard beth bill bjorn
bob boris brandon brenda brian bridget bruce bruno camille carl carla carlo carlos carmen carol caroline catherine
cecilia charles charlotte chris christian christina christine christopher claire clara claudia colin connor craig
cristina cynthia daniel daniela david deborah dennis derek diana diane diego dieter dmitri dmitry dominic donald donna
doris dorothy douglas duncan edgar eduardo edward edwin eileen elena elisabeth elizabeth ella ellen emily emma
emmanuel eric erica erik esther ethan eva evelyn fatima felix fernando fiona florian frances francesca francesco
francisco frank franz frederick fredrik friedrich gabriel gabriela gareth gary gavin geoffrey george gerald gerhard
giorgia giovanni giuseppe gordon graham greg gregory guillermo gustav hannah hans harold harry hassan heather heidi
heinrich helen helena helga henrik henry herbert hiroshi howard hugh hugo hussein ian ibrahim igor ingrid irene irina
isaac isabel isabella ivan jack jacob jacques james jan jane janet jason javier jean jeff jeffrey jennifer jens jeremy
jerome jessica jill jim joan joanna joao joe joel johan johanna johannes john jonas jonathan jorge jose josef joseph
joshua juan judith julia julian julie jurgen justin karen karin karl katarina kate katherine kathleen kathryn keir
keith kelly kenneth kenji kevin khalid klaus kumar kyle lars laura lauren lena leon leonard leonardo leslie liam linda
lisa liz lori lorenzo louis louise lucas lucia lucy luigi luis luisa lukas magda magdalena maggie mahmoud malcolm
manuel marc marcel marco marcus margaret maria mariana marie mario martha martin martina mary matthew matthias maurice
maxim megan mehmet michael michel michelle miguel mikhail mike milan miriam mohamed mohammad mohammed monica muhammad
nadia nancy natalia natalie nathan neil nicholas nick nicola nicolas nicole nigel nikolai nina noah nora olaf olaus
oleg olga oliver olivia omar oscar otto owen pablo pamela patricia patrick paul paula pauline pavel pedro penny peter
petra philip philippe phil pierre priya rachel rafael rahul rajesh ralph raul rebecca renate ricardo richard rick rita
robert roberto rodrigo roger roland ron ronald rosa rosemary roy rudolf rupert russell ruth ryan sahra sally sam
samantha samuel sandra sanjay sara sarah satoshi scott sean sebastian sergei sergey sergio sharon sheila shinzo sigrid
silvia simon sofia sonia sophie stefan stella stephanie stephen steve steven stuart sue sundar sunil susan susanne
suzanne svetlana sylvia takeshi tatiana ted teresa terry theodore theresa thierry thomas tim timothy tina todd tom
tomas tony tracy trevor ulrich ulrike ursula valeria valerie vanessa vera vicky victoria viktor vincent vincenzo
vladimir volodymyr walter wendy werner wilhelm william wolfgang xavier yasmin yoko yusuf yuri yvonne zoe
    """
)
