using StaticPublication.Storage;

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

    /// <summary>Hash of everything that documents are made from besides their records: with it, a record says all about its document
    /// without the others. Null if it is not known for certain.</summary>
    public Fingerprint? Besides { get; init; }

    /// <summary>Hashes of documents and lists as a whole.</summary>
    public SubjectHashes Subjects => field ??= new SubjectHashes(this);

    /// <summary>Returns <see cref="Besides"/> of what was read besides records.</summary>
    public static Fingerprint? BesidesRecords(Fingerprint? read, Catalogue catalogue) =>
        // An authority that only records name may get another name from another record.
        read is { } known
        && !catalogue.Authorities.All.Any(authority => authority.Created)
            ? Fingerprint.Combine(known, Fingerprint.Number(catalogue.AsOf.DayNumber))
            : null;

    /// <summary>Maximum number of threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
