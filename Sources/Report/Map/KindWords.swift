import Foundation

/// The words of each language for the kinds that result files name in English.
enum KindWords {
  /// A kind as people say it; a kind that nobody has named here stays as it is.
  static func text(_ kind: String, _ language: MapLanguage) -> String {
    guard language != .en, let words = dutchAndFrench[kind] else {
      return kind.replacing("-", with: " ")
    }
    return language == .nl ? words.nl : words.fr
  }

  /// A profile with its scientific name: `badger (Meles meles)`.
  static func species(_ title: String, _ language: MapLanguage) -> String {
    let name = title.prefix { $0 != "(" }
    let word = name.trimmingCharacters(in: .whitespaces)
    return text(word, language) + (name.hasSuffix(" ") ? " " : "") + title.dropFirst(name.count)
  }

  static let dutchAndFrench: [String: (nl: String, fr: String)] = [
    "motorway": ("autosnelweg", "autoroute"),
    "primary-road": ("gewestweg", "route principale"),
    "secondary-road": ("verbindingsweg", "route secondaire"),
    "local-road": ("lokale weg", "route locale"),
    "railway": ("spoorweg", "voie ferrée"),
    "high-speed-railway": ("hogesnelheidslijn", "ligne à grande vitesse"),
    "canal": ("kanaal", "canal"),
    "river": ("rivier", "rivière"),
    "built-up": ("bebouwing", "zone bâtie"),
    "car-park": ("parking", "parking"),
    "fence": ("afsluiting", "clôture"),
    "noise-wall": ("geluidsscherm", "mur antibruit"),
    "ecoduct": ("ecoduct", "écoduc"),
    "wildlife-tunnel": ("faunatunnel", "tunnel à faune"),
    "amphibian-tunnel": ("amfibieëntunnel", "crapauduc"),
    "canopy-bridge": ("boombrug", "pont de canopée"),
    "fauna-exit": ("fauna-uitstapplaats", "sortie pour la faune"),
    "fish-passage": ("vispassage", "passe à poissons"),
    "shared-passage": ("medegebruikte passage", "passage mixte"),
    "hedge": ("haag", "haie"),
    "tree-row": ("bomenrij", "alignement d’arbres"),
    "wooded-bank": ("houtkant", "talus boisé"),
    "verge": ("berm", "accotement"),
    "ditch": ("sloot", "fossé"),
    "stream": ("beek", "ruisseau"),
    "river-restoration": ("rivierherstel", "restauration de rivière"),
    "mitigation": ("ontsnippering", "aménagement"),
    "barrier-removal": ("barrière verwijderen", "suppression de barrière"),
    "new-patch": ("nieuw leefgebied", "nouvel habitat"),
    "new-barrier": ("nieuwe barrière", "nouvelle barrière"),
    "urban": ("stedelijk", "urbain"),
    "peri-urban": ("randstedelijk", "périurbain"),
    "rural": ("landelijk", "rural"),
    "whole": ("geheel", "ensemble"),
    "badger": ("das", "blaireau"),
    "butterfly": ("vlinder", "papillon"),
    "great-crested-newt": ("kamsalamander", "triton crêté"),
    "ground-beetle": ("loopkever", "carabe"),
    "hedgehog": ("egel", "hérisson"),
    "red-squirrel": ("eekhoorn", "écureuil roux"),
    "roe-deer": ("ree", "chevreuil"),
    "tree-frog": ("boomkikker", "rainette"),
  ]
}
