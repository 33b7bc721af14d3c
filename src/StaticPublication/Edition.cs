namespace StaticPublication;

/// <summary>The input of all stages after resolving: catalogue, addresses and theme.</summary>
internal sealed record Edition(Catalogue Catalogue, Addresses Addresses, Theme Theme)
{
    public Site Site => Catalogue.Site;

    /// <summary>The strings of the interface.</summary>
    public Strings Strings => Theme.Strings;

    /// <summary>The publishable pictures of the input, by their name in records.</summary>
    public IReadOnlyDictionary<string, PictureFile> Pictures { get; init; } = new Dictionary<string, PictureFile>();

    /// <summary>Maximum number of threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
