namespace StaticPublication;

/// <summary>The input of all stages after resolving: catalogue, addresses and theme.</summary>
internal sealed record Edition(Catalogue Catalogue, Addresses Addresses, Theme Theme)
{
    public Site Site => Catalogue.Site;

    /// <summary>The strings of the interface.</summary>
    public Strings Strings => Theme.Strings;

    /// <summary>The publishable pictures of the input, by their name in records.</summary>
    public IReadOnlyDictionary<string, PictureFile> Pictures { get; init; } = new Dictionary<string, PictureFile>();

    /// <summary>The files that are published as they are.</summary>
    public IReadOnlyList<GivenFile> Given { get; init; } = [];

    /// <summary>Returns the file of an attachment.</summary>
    public GivenFile FileOf(Attachment attached) =>
        (_files ??= Given.Where(file => file.IsNamed).ToDictionary(file => file.Name, StringComparer.Ordinal))[attached.File];

    private Dictionary<string, GivenFile>? _files;

    /// <summary>Maximum number of threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
