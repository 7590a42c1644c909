enum StudyPlaceholder {
  static let badger = String(decoding: PackageResources.badger_yml, as: UTF8.self)
}
