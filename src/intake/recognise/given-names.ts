// Given names are in no dictionary. cspell:disable
/** Given names that are common in Norway, lower case; those that are also everyday words are left out. */
const names = `
aase abdi abdullah adam adrian agnes agnete ahmad ahmed aksel albert alexander alf alfred ali alice alma amalie amanda amina amir
anders andrea andreas andrzej ane anette anita anja ann anna anne anneli annette anniken anton arild arne arnfinn arnt arvid asbjørn
asbjorn asgeir aslaug asta astrid atle aud audun august aurora barbro benedicte benjamin bente berit bernt birger birgit birgitte
birte birthe bjarne bjørg bjorg bjørn bjorn bjørnar brit britt brynjar børge camilla carina carl caroline cathrine cecilie charlotte
christian christina christine christoffer christopher conrad dagfinn dagny daniel david ebba eirik elin elisa elisabeth elise ella
ellen ellinor elsa elsie else emil emilie emma endre erik erika erland erlend erling ernst espen ester eva evelyn fatima filip finn
frank fredrik frida fride frode geir georg gerd gina gisle gjertrud grete grethe gro gudrun gunhild gunn gunnar gunvor gustav guro
hallgeir halvard halvor hanna hannah hanne hans harald harry hassan hedda hedvig hege heidi helena helene helga helge henning henrik
henriette herman hilda hilde hildegunn håkon hakon håvard havard ibrahim ida iden inga inge ingebjørg ingeborg ingeborg inger ingrid
ingunn ingvild irene iris iselin isak ivar iver jacob jakob jan janne jarle jeanette jens jenny jesper joakim johan johanna johanne
johannes john johnny jon jonas jonathan jorunn josef josefine julia julie julian jørgen jorgen jørn kaja kamilla kare kåre karen kari
karianne karin karina karl karoline kasper katarzyna kathrine katrine ketil khadija kim kine kirsten kirsti kjell kjersti kjetil klara
klaus knut kolbjørn konrad kristian kristin kristina kristine kristoffer krzysztof lars lasse laila lena lene leon lilly linda line
linn linnea lise liv-marit lone lotte louise lucas ludvig lukas mads magne magnhild magnus maja malene malin marcus maren margareth
margrethe mari maria mariam marianne marie marit marius markus marte martha marthe martin martine mathias mathilde mats may-britt mette
michael mikael mikkel milla mina miriam mohamed mohammad mohammed mona monica monika morten muhammad natalia nicolai nikolai nils nina
noah nora odd-arne oddbjørn oddvar olaf olai olav ola ole oliver olivia omar oscar oskar osman ottar ove patrick paul peder per pernille
petra petter pia piotr pål pal ragna ragnar ragnhild raymond rebecca reidar reidun renate rikke rita roald robert roger rolf ronny ruben
runar rune ruth sander sandra sara sarah sebastian selma sigmund signe sigrid sigurd silje simen simon sindre siri sissel siv sofia sofie
solfrid solveig sondre sonja stian stig stine sunniva susanne svein sven sverre synne synnøve synnove sølvi terje thea theodor thomas
thor thorbjørn tina tine tiril tobias tom tomas tomasz tone tonje torbjørn tore torgeir torill torhild tormod torstein torunn trine
trond trude trygve turid tuva unni vegard vegar veronica vetle victoria vidar vigdis viktor vilde vilhelm vivian wenche werner william
yngvar yngve yusuf øistein øivind øyvind oyvind øystein oystein åge åse ase åsa åshild åsmund
`;

export const givenNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
