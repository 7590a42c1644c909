enum ConnectivityPlaceholder {}
