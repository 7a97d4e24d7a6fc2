/**
 * The commonest small words of languages written in Latin script, by primary language tag. Own
 * lists: articles, prepositions, conjunctions, pronouns and auxiliaries, as any grammar names them.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en: 'the of and to in is that it for was on are with as be this at from have by not or but we you they which can will has an if more when there been their would what about how our your its these so do does just into than also were i my he his she her them some any all no out up only other then',
  de: 'der die das und ist nicht ein eine zu mit den von auf für im sich des dem dass es auch ich wir sie an als wie bei werden wird aus nach einen einer hat sind aber oder so nur noch man kann mehr über wenn durch haben was er zum zur vom diese dieser',
  fr: 'le la les de des et un une du est que qui dans pour pas sur il plus ce au par avec ne se en nous vous sont cette mais ou son sa ses ont été être à aux on je leur comme tout si elle fait même aussi peut',
  es: 'el la los las de que y en un una es por con para no se del al lo como más su pero sus le ha este esta son si sobre entre cuando muy también fue hay todo nos ya desde ser está o porque puede',
  pt: 'o a os as de que e em um uma é por com para não se do da dos das no na nos nas mais como mas ao seu sua ou ser são foi tem também isso este esta você pode muito já quando pelo pela até está',
  it: 'il lo la i gli le di che e un una è per con non si del della dei delle al alla nel nella da sono come più ma anche questo questa ha dal su ci se o essere stato tra molto quando può',
  nl: 'de het een en van is dat in te op voor met niet zijn aan er ook als maar om bij uit door naar dan nog wel of je we ik deze die dit wordt worden kan heeft hebben over meer was hij ze',
  sv: 'och att det som en är på för med av inte den till har ett om de i jag vi kan man var men från så när eller vid också ska efter finns mycket hade sin',
  da: 'og at det som en er på for med af ikke den til har et om de i jeg vi kan man var men fra så når eller ved også skal efter meget havde sin blev kun hvor hvis',
  nb: 'og at det som en er på for med av ikke den til har et om de i jeg vi kan man var men fra så når eller ved også skal etter mye hadde sin ble bare hvor hvis',
  fi: 'ja on ei että se oli ole mutta kun niin myös joka tai kuin hän olla jos sen ovat vain nyt sitä mitä jo vielä kuitenkin voi sekä siitä tämä tässä jotka minä',
  pl: 'i w na z że się nie do jest to o jak po co ale za od przez dla są tak czy tym jego już może tylko który które która być był było lub oraz bardzo można jeśli',
  cs: 'a v na se je to že s z do o i jako za pro ale jsou tak by po od k ve které který která jeho být bylo byl nebo jen už může při ještě také až není když',
  sk: 'a v na sa je to že s z do o i ako za pre ale sú tak by po od k vo ktoré ktorý ktorá jeho byť bolo bol alebo len už môže pri ešte tiež až nie keď',
  ro: 'și de în a la cu pe o un nu este că se din pentru mai care sunt ce să au fi sau ca dar lui acest această prin foarte când după fost poate',
  hu: 'a az és hogy nem is egy ez van de meg csak ha már mint el még vagy volt lehet ki amely majd ezt azt minden kell után között nagyon aki ami',
  tr: 've bir bu da de için ile çok daha olarak olan gibi ne var o ama kadar sonra her en ben değil şey ki mi veya bunu ise olduğu diye',
  vi: 'và của là có không một cho được các trong này người với những đã để khi đến từ tôi cũng như về bạn ra thì sẽ nhưng vào đó',
  id: 'yang dan di dengan untuk dari ini itu tidak pada adalah ke dalam akan ada kita saya juga bisa atau karena oleh sudah lebih dapat telah mereka anda kami seperti',
  ca: 'el la els les de que i en un una és per amb no es del al més com seu seva però són aquest aquesta també si ha molt quan fer pot',
};
