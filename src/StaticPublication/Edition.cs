namespace StaticPublication;

/// <summary>What every stage after resolving is handed: the catalogue, where everything lies, and how it looks.</summary>
public sealed record Edition(Catalogue Catalogue, Addresses Addresses, Theme Theme)
{
    /// <summary>The publication.</summary>
    public Site Site => Catalogue.Site;

    /// <summary>The words of the interface.</summary>
    public Strings Strings => Theme.Strings;
}
