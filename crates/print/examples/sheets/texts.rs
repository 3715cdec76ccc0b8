//! What the invented people tell.

pub(super) const PARAGRAPHS: [&str; 9] = [
    "Jeg ville ønske, at nogen havde fortalt mig, hvor stille der bliver i et hus, når gæsterne er gået, og der \
     stadig står ni kopper på bordet. Den første uge troede jeg, at det var mig, der havde misforstået noget. Alle \
     sagde tillykke, og jeg sagde tak, og bagefter sad jeg i bryggerset og regnede ud, hvor mange timer der var, til \
     Mads kom hjem fra værftet.",
    "Sundhedsplejersken hed Birthe. Hun tog skoene af i gangen uden at spørge, og hun satte sig på gulvet ved siden af \
     vuggen, som om hun havde hele dagen. Hun spurgte, hvordan jeg havde det, før hun spurgte til barnet. Det har jeg \
     tænkt på mange gange siden. Jeg sagde, at det gik fint. Hun blev siddende.",
    "Til sidst sagde jeg det, som det var: at jeg var bange for at være alene med hende, og at jeg ikke vidste, om man \
     måtte sige sådan noget. »Det må man godt,« sagde Birthe, »og det er der flere, der gør, end du tror.« Så drak vi \
     kaffe af de kopper, der ikke var vasket op endnu.",
    "På barselsgangen havde de givet os en pjece om efterfødselsreaktioner, men den lå i tasken med sutterne og de våde \
     vaskeklude, og da jeg endelig læste den, var Alma ni uger. Der stod, at det også rammer fædre. Det havde jeg ikke \
     skænket en tanke, og den aften spurgte jeg Mads for første gang, hvordan han egentlig sov.",
    "Vi bor et sted, hvor alle kender ens bil. Det er rart, når man er kørt i grøften, og det er mindre rart, når man \
     holder foran lægehuset en tirsdag formiddag. Min svigermor vidste det, før jeg selv var hjemme. Hun kom med \
     frikadeller og sagde ingenting, og det var præcis det rigtige at sige.",
    "I mødregruppen var vi fem. Den ene havde tvillinger og lo hele tiden, den anden havde læst alting, og så var der \
     Sanne, som den tredje torsdag sagde højt, at hun ikke altid syntes, det var hyggeligt. Der blev helt stille. Så \
     sagde vi det alle sammen, én efter én, som når man tømmer lommerne.",
    "Hvis jeg skulle ønske mig én ting, så var det et sted, hvor man bare kan komme, uden at have en diagnose eller et \
     problem. Et rum med en sofa og en kaffemaskine og nogen, der har tid. Det behøver ikke hedde noget. Vores første \
     kommune havde sådan et, men det lukkede, fordi der ikke stod nogen på listen.",
    "Nu er det mig, der tager imod de nye, når de kommer ind ad døren. Jeg sætter vand over, finder en ren kop og \
     siger, at de ikke behøver at rydde op, før jeg kommer på besøg. Om sommeren er der fuldt af mennesker, men i \
     januar kan der gå en hel uge, hvor jeg kun taler med en voksen, når posten kommer.",
    "Alma er to år nu. Hun siger »mere« om alt, hvad der er godt, også om regnen. I forgårs stod vi ved molen og så på \
     den båd, Mads har svejset på hele vinteren, og hun pegede og sagde det igen: mere. Jeg tror, at det var dér, jeg \
     opdagede, at jeg ikke længere talte timer.",
];

pub(super) const ENGLISH: [&str; 4] = [
    "We moved here in November, and for the first three weeks I thought the island was closed. I pushed the pram along \
     the harbour and nobody was there, only gulls and a man painting a boat that already looked painted. He said \
     something in Danish, and I said that I was sorry, and he said it again, slower, as if the words were the problem.",
    "The health visitor brought her own biscuits. She spoke English with me and Danish with the baby, and she said that \
     this was how it should be: one language for feelings and one for the weather. I laughed for the first time since \
     the airport.",
    "What I remember is the list on the fridge at the library café. You wrote your name and your telephone number and \
     what you needed. Somebody had written \"a ladder\", somebody had written \"someone to walk with\". I stood there for \
     a long time with the pen in my hand, and then I wrote the same thing underneath.",
    "Now there are six of us on Wednesdays. We walk to the lighthouse and back, whatever the weather. Nobody has ever \
     borrowed the ladder.",
];
