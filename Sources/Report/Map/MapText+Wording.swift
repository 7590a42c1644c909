extension MapText {
  typealias Wording = (en: String, nl: String, fr: String)

  /// The text in English, Dutch and French; a key without words is itself, which a test refuses.
  var wording: Wording {
    switch self {
    case .layers: ("Layers", "Lagen", "Couches")
    case .regions: ("Regions", "Gewesten en regio’s", "Régions")
    case .units: ("Regions of the batch", "Regio’s van de reeks", "Régions de la série")
    case .zones: ("Town and country", "Stad en platteland", "Ville et campagne")
    case .patches: ("Habitat patches", "Leefgebieden", "Taches d’habitat")
    case .links: ("Links between patches", "Verbindingen", "Liens entre taches")
    case .barriers: ("Barriers", "Barrières", "Barrières")
    case .ranked: ("Ranked barrier segments", "Gerangschikte knelpunten", "Tronçons classés")
    case .legs: ("Links that measures add", "Nieuwe verbindingen", "Liens ajoutés")
    case .pairs:
      (
        "Pairs of patches that gain most", "Leefgebieden die het meest winnen",
        "Paires de taches qui gagnent le plus"
      )
    case .structures: ("Existing crossings", "Bestaande passages", "Passages existants")
    case .measures: ("Measures", "Maatregelen", "Mesures")
    case .scenario: ("Scenario", "Scenario", "Scénario")
    case .now: ("Now", "Nu", "Actuel")
    case .proposed: ("With the measures", "Met de maatregelen", "Avec les mesures")
    case .scenarioHint:
      (
        "Choose a measure in the list to see what it alone connects.",
        "Kies een maatregel in de lijst om te zien wat die alleen verbindt.",
        "Choisissez une mesure dans la liste pour voir ce qu’elle seule relie."
      )
    case .segmentList:
      (
        "Barrier segments, the best first", "Knelpunten, het beste eerst",
        "Tronçons, le meilleur d’abord"
      )
    case .measureList:
      ("Measures, the best first", "Maatregelen, de beste eerst", "Mesures, la meilleure d’abord")
    case .stepList:
      ("Measures, one after the other", "Maatregelen, na elkaar", "Mesures, l’une après l’autre")
    case .listHint:
      (
        "Gain in ECA (equivalent connected area), in ha",
        "Winst in ECA (equivalent verbonden oppervlakte), in ha",
        "Gain d’ECA (surface connectée équivalente), en ha"
      )
    case .segmentChart:
      (
        "What mitigating a segment wins", "Wat ontsnippering van een knelpunt oplevert",
        "Ce que gagne l’aménagement d’un tronçon"
      )
    case .measureChart:
      ("What each measure wins", "Wat elke maatregel oplevert", "Ce que gagne chaque mesure")
    case .stepChart:
      (
        "What each measure adds to those before it", "Wat elke maatregel aan de vorige toevoegt",
        "Ce que chaque mesure ajoute aux précédentes"
      )
    case .curveHeading:
      (
        "What sets of growing cost win", "Wat maatregelen samen opleveren, naar kosten",
        "Ce que gagnent des ensembles, selon leur coût"
      )
    case .chartRange:
      (
        "ΔECA in ha; the lines span nine of ten draws",
        "ΔECA in ha; de lijnen omvatten negen van de tien trekkingen",
        "ΔECA en ha ; les traits couvrent neuf tirages sur dix"
      )
    case .sharesHeading:
      (
        "Connectivity within and between regions", "Verbondenheid binnen en tussen regio’s",
        "Connectivité dans et entre les régions"
      )
    case .sharesNote: ("% of PCnum", "% van PCnum", "% de PCnum")
    case .gainSharesHeading:
      (
        "Where the gain of each measure falls", "Waar de winst van elke maatregel valt",
        "Où tombe le gain de chaque mesure"
      )
    case .unitsHeading: ("Units of the batch", "Eenheden van de reeks", "Unités de la série")
    case .pairsHeading:
      ("Probability of getting there", "Kans om er te raken", "Probabilité d’y arriver")
    case .noGain: ("no gain", "geen winst", "aucun gain")
    case .noShare: ("none", "geen", "aucune")
    case .gradedByGain: ("gain in ECA, ha", "winst in ECA, ha", "gain d’ECA, ha")
    case .gradedByImportance:
      ("importance dPC, %", "belang dPC, %", "importance dPC, %")
    case .gradedByProbability: ("probability", "kans", "probabilité")
    case .more: ("More", "Meer", "Plus")
    case .wholeMap: ("Whole map", "Hele kaart", "Carte entière")
    case .zoomIn: ("Zoom in", "Inzoomen", "Zoom avant")
    case .zoomOut: ("Zoom out", "Uitzoomen", "Zoom arrière")
    case .close: ("Close", "Sluiten", "Fermer")
    case .map: ("Map", "Kaart", "Carte")
    case .madeWith: ("made with Bocage", "gemaakt met Bocage", "réalisé avec Bocage")
    case .needsScript:
      (
        "The map needs JavaScript; the lists and the charts don’t.",
        "De kaart heeft JavaScript nodig; de lijsten en grafieken niet.",
        "La carte a besoin de JavaScript ; les listes et les graphiques, non."
      )
    case .crossings:
      ("Existing crossing", "Bestaande passage", "Passage existant")
    case .ecaNow: ("ECA now", "ECA nu", "ECA actuelle")
    case .species: ("Species", "Soort", "Espèce")
    case .scenarioName: ("scenario", "scenario", "scénario")
    case .profile: ("profile", "profiel", "profil")
    case .best: ("best", "beste", "meilleur")
    default: fieldWording
    }
  }

  /// What the fields of a popup and of a table are called.
  private var fieldWording: Wording {
    switch self {
    case .area: ("Area", "Oppervlakte", "Surface")
    case .habitatArea: ("Habitat", "Leefgebied", "Habitat")
    case .quality: ("Quality", "Kwaliteit", "Qualité")
    case .importance: ("Importance dPC", "Belang dPC", "Importance dPC")
    case .region: ("Region", "Regio", "Région")
    case .zone: ("Zone", "Zone", "Zone")
    case .length: ("Length", "Lengte", "Longueur")
    case .effectiveLength: ("Effective length", "Effectieve lengte", "Longueur effective")
    case .probability: ("Probability", "Kans", "Probabilité")
    case .permeability: ("Permeability", "Doorlaatbaarheid", "Perméabilité")
    case .gain: ("Gain in ECA", "Winst in ECA", "Gain d’ECA")
    case .gainPercent: ("of ECA now", "van ECA nu", "de l’ECA actuelle")
    case .pcGain: ("Gain in PC", "Winst in PC", "Gain de PC")
    case .lost: ("ECA lost now", "ECA nu verloren", "ECA perdue")
    case .cost: ("Cost", "Kostprijs", "Coût")
    case .costPerHectare: ("Per ha of ECA", "Per ha ECA", "Par ha d’ECA")
    case .kilometres: ("Kilometre", "Kilometer", "Kilomètre")
    case .line: ("line", "lijn", "ligne")
    case .step: ("Step", "Stap", "Étape")
    case .gainAlone: ("Gain alone", "Winst alleen", "Gain seul")
    case .gainLast: ("Gain if last", "Winst als laatste", "Gain en dernier")
    case .meanGain: ("Mean gain in ECA", "Gemiddelde winst in ECA", "Gain moyen d’ECA")
    case .lowGain: ("Gain, 5th percentile", "Winst, 5e percentiel", "Gain, 5e centile")
    case .highGain: ("Gain, 95th percentile", "Winst, 95e percentiel", "Gain, 95e centile")
    case .inTop: ("Among the best", "Bij de beste", "Parmi les meilleurs")
    case .rank: ("Rank", "Rang", "Rang")
    case .baselineGain: ("Gain, own numbers", "Winst, eigen getallen", "Gain, valeurs du profil")
    case .crosses: ("Crosses", "Kruist", "Traverse")
    case .type: ("Type", "Type", "Type")
    case .habitatInside: ("Habitat", "Leefgebied", "Habitat")
    case .ecaInside: ("ECA inside", "ECA binnenin", "ECA interne")
    case .insidePercent: ("Inside, of PCnum", "Binnenin, van PCnum", "Interne, de PCnum")
    case .protected: ("Protected", "Beschermd", "Protégé")
    case .protectedPercent: ("ProtConn", "ProtConn", "ProtConn")
    case .meshSize: ("Mesh size (CBC)", "Maaswijdte (CBC)", "Taille de maille (CBC)")
    case .before: ("Now", "Nu", "Actuel")
    case .after: ("With the measure", "Met de maatregel", "Avec la mesure")
    case .shareOfGain: ("of the gain", "van de winst", "du gain")
    case .from: ("From", "Van", "De")
    case .to: ("To", "Naar", "À")
    case .unitPatches: ("Patches", "Leefgebieden", "Taches")
    case .eca: ("ECA", "ECA", "ECA")
    case .measure: ("Measure", "Maatregel", "Mesure")
    case .passes: ("Passes", "Passeert", "Franchit")
    default: (rawValue, rawValue, rawValue)
    }
  }
}
