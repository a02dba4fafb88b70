// Five-letter pieces of words that stand in so many articles on the talks that sharing them says little.
// Counted over 199 German articles of 2014 to 2025; `_` is the border of a word. Nothing here is looked at as text.

/** Pieces by the share of articles that hold them, most common first. */
export const COMMON_PIECES: readonly { readonly share: number; readonly pieces: string }[] = [
  {
    share: 0.6,
    pieces: `
_auss _dona _frie _kiew _krem _mosk _prae _puti _russ _sele _trum _ukra _waff _wlad _wolo adimi aesid affen
aine_ ausse dent_ dimir donal dymyr effen elens ensky erung eside espra ffen_ fried ident imir_ inist ister
kiew_ krain kreml ladim land_ lensk lodym minis moska nald_ ngen_ niste nskyj odymy olody onald oskau praes
putin raesi raine reffe rump_ russl selen siden skau_ skyj_ sland sprae sslan stag_ ster_ treff trump ukrai
ungen ussen ussla utin_ waffe wladi wolod ymyr_`,
  },
  {
    share: 0.42,
    pieces: `
_dmit _euro _gesp _krie _mitt _mont _pesk _sich _staa _tref _verh andlu aten_ chef_ chen_ cher_ cherh diens
dlung dmitr echer enmin erhei ersta eskow gespr handl herhe icher ieden ienst ittwo krieg mitri mittw monta
ndlun nmini ntag_ onen_ ontag pesko praec prech raech reche rheit riede ruhe_ rung_ senmi siche skow_ sprec
ssenm staat ttwoc twoch verha`,
  },
  {
    share: 0.3,
    pieces: `
_dien _donn _frei _gipf _land _macr _nato _regi _seit _serg _stun _usa_ _vert _wash abend acron aech_ aeche
anzle ashin ation bend_ berat cron_ donne eden_ edens egier eitag eiten emlsp enruh ensta erhan europ fenru
ffenr freit gaben gipfe gton_ gung_ heits hingt ierun igung ingto ionen ipfel itag_ iten_ itri_ kanzl lspre
lunge macro mlspr nato_ nden_ nder_ nerst ngton nners nruhe nstag nten_ nzler onner reita reml_ remls rhand
ropae rstag ruppe schef schri seite serge shing sten_ stund taats tion_ tione trupp tunde tung_ unter uppen
uropa washi woch_`,
  },
  {
    share: 0.21,
    pieces: `
_abko _andr _anga _bund _dele _emma _feue _fran _gebi _gene _lawr _nach _sank _sold _sonn _tele _trup _unte
_witk _woch aben_ abkom aeer_ aende agen_ andri ands_ andte angab angen ankti antie anuel arant ater_ ause_
awrow bkomm bunde chaft chrit daten deleg dente digun ebiet eche_ efang eitsg ekret emlch emman ender enera
enski enten erals erate ergej erin_ erpau esand etaer eten_ euerp fange feuer frage garan gebie gefan gener
gesan gieru haft_ hritt itkof itsga koff_ komme kreta ktion lands lawro lchef ldate manue mlche mmanu mmen_
neral ngabe ngene nktio nntag ntien nuel_ nung_ oldat ommen onnta opaee paeer pause pfel_ ppen_ punkt ranti
rater regie remlc retae rgej_ rieg_ riegs ritt_ rpaus rueck rungs sandt sankt schaf schla sekre sgara solda
sonnt ssen_ sung_ taer_ tien_ tisch tkoff tscha tsche tsgar tzung uerpa unde_ unden undes vertr witko woche
wrow_ zler_`,
  },
  {
    share: 0.15,
    pieces: `
_aben _amer _ange _angr _bedi _bera _berl _brue _chef _donb _erge _frag _fron _gast _gefa _gren _grun _haus
_ista _jerm _kanz _keir _koll _kont _laen _leye _loes _marc _medi _merz _mili _mins _papi _pari _punk _rubi
_ruec _rund _rust _sams _scho _schr _schw _sond _spre _star _stev _stre _teil _tisc _usch _vere _vide _vize
_vors _weis _wort aaten acht_ aendl ahmen ainer akow_ alsek ameri amsta anbul angri ankre apier arco_ aris_
armer assun atsch ausch bass_ bedin berli biete brues chako chefs cholz deska dingu diplo dler_ donba drich
drij_ druck ebnis echen eding edric efona egati egen_ eidig einig eisse eite_ eitun elefo elega ende_ endle
enen_ erein ergeb erhae erika erlin ermak ermin erow_ ertei ertra ertre eskan essel esung eyen_ fenst ffens
fonat frank front gatio gebni genen grenz griff grund gsche gsmin gunge gungs haend hakow haus_ hefs_ heit_
hmen_ holz_ icht_ idigu iedri ilita iner_ ingun iplom isch_ issen istan isten itaer itaet ition itung jerma
keir_ kolle kreic laend lage_ lefon legat leyen liste litae llege lodim loesu lomat lsekr lung_ lungs marco
merik merz_ milit minsk mstag nacht nahme nbass nbul_ ndesk ndler ndrij ngrif ngsch ngsmi ngung nkrei nkte_
nski_ nterh oche_ ochen odimi oesun olleg olodi onat_ onbas onder orsch otsch papie paris pier_ plan_ ploma
rage_ ralse rankr reich renze rgebn rhaen rich_ richt riedr ritte rlin_ rmak_ rmer_ ropa_ rschl rteid rtsch
rubio ruck_ ruess runde runge ruste samst schak schen schol sende skanz smini sonde ssel_ ssion ssung stanb
stand starm stem_ steve still taate tanbu tand_ tarme tausc teidi telef terha teve_ tions tunge ubio_ uesse
ungsc ungsm unkte usch_ uscha ustem verei verte video vorsc weiss zung_`,
  },
  {
    share: 0.1,
    pieces: `
30 _alex _aust _bege _beit _besu _dipl _druc _durc _eini _ents _entw _erkl _form _fort _gara _gege _gesa
_haup _inte _juri _kall _komm _konf _luft _mari _mark _mini _olaf _part _plan _rede _rutt _stra _term _tuer
_tusk _uebe _umer _ursu _wahl _zusa aats_ aatsc absch aerun agabe akete alexa allas altun ande_ ander artei
astge auftr austa beauf beitr berei besuc botsc bruch buend chbru cheri chlag cial_ derge derun dten_ dung_
durch eauft eber_ eichs einba endni enko_ ensti entin entwu ereit erenz erges erkla esuch eter_ etzun exand
feren forde forts ftrag fuehr gastg geber gegen haupt heite herin hilfe hlag_ hlen_ hung_ hunge ichs_ ichte
iete_ iffe_ ikane ilfe_ illst inbar inder inigu insk_ inter ionsp ische isse_ issio itrij itte_ juri_ kalla
kaner kaus_ klaer kommi konfe konta laeru lande lege_ legen lexan linie llas_ llsta lstan ltung missi mitte
mmiss nderg ndnis ndte_ nern_ nfere nigun nisse nsche nskij nspra nstil ntakt olaf_ ommis onfer ontak order
ortsc parte polit proze ragen ragte raket rchbr rden_ rderu reinb reise renz_ reter rgesa riege riffe rikan
rklae ront_ rsula rten_ rtrag rtret ruch_ rumps rutte sagen schlu setzu sicht skaus staus steri stgeb straf
strei such_ sula_ taet_ tagab termi tern_ tgebe tills tins_ trag_ tragt treit trete tritt tschr tusk_ ueber
uftra umero umps_ unkt_ urchb ursul ustau utins utte_ wort_ worte wurf_ xande`,
  },
  {
    share: 0.07,
    pieces: `
_anla _anto _antw _arme _bode _buda _chin _done _droh _einz _erdo _ford _gehe _genf _gior _hilf _kaem _kaja
_kern _kind _kiri _krim _kris _lond _medw _melo _merk _mill _mitg _mona _oste _pala _petr _pole _poli _poro
_posi _prem _proz _rake _rats _rece _sach _schl _schu _send _soci _spie _stub _sybi _tayy _trut _umje _verb
_verf _verm _vers _vorb _welt _west _will _zeit _ziel _zuge achar ache_ aeern aempf aetze afmas agte_ ahlen
ahme_ aket_ alamt alast alita ance_ aner_ angel ansk_ anton antwo arati arbei arden aria_ armee arowa artne
arung assna atist atum_ atung atus_ aupts ayyip barun begeg biets biha_ bnis_ boden charo chenk china chlae
chlus chte_ chtun chung ckkeh denti dern_ diala dien_ dinsk dnis_ dogan donez drohn eauss ecep_ eckke edien
edins edwed eern_ egegn eges_ egion egnun eheim ehen_ ehrun ehung eich_ eiche eimdi einze eiter eitri eitsb
eitsr eloni ember emier empfe enbea enber entsc enze_ enzen epara eprae eratu erbue erdog erfas erich erium
erkei erkel ermit ersch esidi essen esten etro_ etze_ fang_ fassu fels_ flikt fmass gegnu gehei gela_ gene_
genf_ gentu gesch gione giorg glied gnung grupp gten_ haben haltu harow hbruc heimd henko hina_ hlaeg hluss
hnen_ hner_ hrung htung ialam iarde ichen idial ieges igen_ ijew_ iker_ illia imdie inhal inski inzel ionsc
iorgi irill irtsc itgli itike itrit itsbe itsch itsra itten itzun izeau izepr jerow kaemp kaja_ kehr_ keit_
keten kinde kiril kkehr konfl kontr kraft krim_ krise kten_ laege last_ lbera liard lich_ liche lieds litik
lliar londo loni_ luss_ maria mark_ massn mber_ mdien medin medwe melon merke merow milli mitgl mjero monat
mung_ nbaru nbeau ndern ndes_ ndete ndon_ ndten nehme nezk_ nflik ngela nheit nken_ nters ntin_ ntoni ntsch
ntwor ntwur nzen_ ocial ogan_ ohnen oliti olle_ ondon onezk onfli onio_ onsch opas_ orgia orosc orte_ orten
osche ositi paket palas parat partn petro pfels poros posit prach preis premi ptsta rache rafma ratun rbeit
rbuen rdoga recep rede_ regio reit_ remie resse rfass rgia_ riff_ rijew rill_ rium_ rkei_ rkel_ rmee_ rmin_
rmitt rohne rolle ropas rosch rowa_ rtner rtung russe ruth_ sacha sage_ satz_ sbera schae sche_ schwe senbe
sidia sion_ sions sitio sitzu skij_ snahm socia spiel sprac ssenb ssnah sspre stadt staen staga statu stimm
stisc stubb stung sybih tadt_ taend tatus tayyi teiln teriu tglie tiker tiste tonio trafm trije truth tsber
tsrat tten_ tubb_ tuerk twort twurf ueckk uende uendn uerke umjer ungst uppe_ uptst usage uten_ utsch verfa
vermi vizea vizep vorbe wahle weste wirts ybiha yyip_ zeaus zeich zeit_ zepra zusag`,
  },
]
