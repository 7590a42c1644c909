enum LandscapePlaceholder {}
