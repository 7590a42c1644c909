enum GeometryPlaceholder {}
