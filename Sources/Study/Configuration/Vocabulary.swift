/// A vocabulary with its translations, ready for look-up.
struct Vocabulary<Kind: LandscapeKind> {
  /// Kinds by simplified word.
  private let kinds: [String: Kind]

  init() {
    var kinds: [String: Kind] = [:]
    for kind in Kind.allCases { kinds[SimpleWord.of(kind.rawValue)] = kind }
    for (kind, words) in Kind.synonyms {
      for word in words { kinds[SimpleWord.of(word)] = kind }
    }
    self.kinds = kinds
  }

  /// The kind that a value of a layer stands for, whatever its case, accents and separators.
  func kind(of value: String) -> Kind? { kinds[SimpleWord.of(value)] }

  /// The kind that the name of a layer speaks of: `hoofdrivieren` of rivers.
  ///
  /// Words of five letters count anywhere in the name, words of four at the start of one of its
  /// words, shorter ones only alone. The longest word wins.
  func kind(inName name: String) -> Kind? {
    let simple = SimpleWord.of(name)
    let squeezed = simple.replacing("-", with: "")
    let parts = simple.split(separator: "-").map(String.init)
    let found = kinds.keys.filter { word in
      let letters = word.replacing("-", with: "")
      if letters.count >= 5 { return squeezed.contains(letters) }
      return parts.contains { $0 == word || (word.count == 4 && $0.hasPrefix(word)) }
    }
    return found.max { ($0.count, $1) < ($1.count, $0) }.flatMap { kinds[$0] }
  }

  /// Kind names by every usual way of writing each word, for a layer whose values are not read yet.
  func spellings() -> [String: String] {
    var spellings: [String: String] = [:]
    let own = Kind.allCases.map { (kind: $0, words: [$0.rawValue]) }
    for (kind, words) in own + Kind.synonyms {
      for word in words {
        for plain in [word, SimpleWord.withoutAccents(word)] {
          for separator in [" ", "_", "-"] {
            let form = plain.replacing(/[ _-]/, with: separator)
            let capitalised = form.prefix(1).uppercased() + form.dropFirst()
            for spelling in [form, capitalised, form.uppercased()] {
              spellings[spelling] = kind.rawValue
            }
          }
        }
      }
    }
    return spellings
  }
}
