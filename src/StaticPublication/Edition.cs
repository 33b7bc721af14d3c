namespace StaticPublication;

/// <summary>What every stage after resolving is handed: the catalogue, where everything lies, and how it looks.</summary>
internal sealed record Edition(Catalogue Catalogue, Addresses Addresses, Theme Theme)
{
    /// <summary>The publication.</summary>
    public Site Site => Catalogue.Site;

    /// <summary>The words of the interface.</summary>
    public Strings Strings => Theme.Strings;

    /// <summary>The pictures of the input that are fit to be published, by their name in records.</summary>
    public IReadOnlyDictionary<string, PictureFile> Pictures { get; init; } = new Dictionary<string, PictureFile>();

    /// <summary>How many threads may work on it at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
