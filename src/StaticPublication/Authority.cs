using MemoryPack;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>A name of an authority, with its dates and the source of the fact if they are stated.</summary>
internal sealed record DatedName(string Name, DateOnly? From, DateOnly? Until, string? Source);

/// <summary>The fields that every entry of <c>authorities/</c> may have.</summary>
/// <param name="Id">Permanent id, unique within its file.</param>
/// <param name="Name">The name that pages show.</param>
internal sealed record AuthorityEntry(string Id, string Name)
{
    /// <summary>Other names, including earlier and later ones, in the order stated.</summary>
    public IReadOnlyList<DatedName> Names { get; init; } = [];

    /// <summary>Addresses of the same authority on other sites.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>A picture of <c>images/</c>, or null.</summary>
    public Picture? Image { get; init; }

    /// <summary>Former ids, which redirect to this one.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Source of the facts in the entry that no record states, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it was created from a printed name (<c>unknownAuthorities: create</c>).</summary>
    public bool Created { get; init; }

    /// <summary>Location of its id; if it was created, of the first record that names it.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>Anything that documents can name and that has an entry in <c>authorities/</c>. References between entries are in
/// <see cref="Authorities"/>.</summary>
internal abstract class Authority(AuthorityEntry entry)
{
    /// <inheritdoc cref="AuthorityEntry.Id"/>
    public string Id => entry.Id;

    /// <inheritdoc cref="AuthorityEntry.Name"/>
    public string Name => entry.Name;

    /// <inheritdoc cref="AuthorityEntry.Names"/>
    public IReadOnlyList<DatedName> Names => entry.Names;

    /// <summary>Its short name or acronym; null if its entries have none.</summary>
    public virtual string? ShortForm => null;

    /// <summary>All names that it goes by, without duplicates; that of pages is the first.</summary>
    public IEnumerable<string> AllNames =>
        new[] { Name, ShortForm }.OfType<string>().Concat(Names.Select(name => name.Name)).Distinct(StringComparer.Ordinal);

    /// <inheritdoc cref="AuthorityEntry.SameAs"/>
    public IReadOnlyList<string> SameAs => entry.SameAs;

    /// <inheritdoc cref="AuthorityEntry.Description"/>
    public string? Description => entry.Description;

    /// <inheritdoc cref="AuthorityEntry.Image"/>
    public Picture? Image => entry.Image;

    /// <inheritdoc cref="AuthorityEntry.FormerIds"/>
    public IReadOnlyList<string> FormerIds => entry.FormerIds;

    /// <inheritdoc cref="AuthorityEntry.Source"/>
    public string? Source => entry.Source;

    /// <inheritdoc cref="AuthorityEntry.Created"/>
    public bool Created => entry.Created;

    /// <inheritdoc cref="AuthorityEntry.Location"/>
    public SourceLocation Location => entry.Location;

    /// <summary>Key to sort by, before the id: the folded name; family name first for a person.</summary>
    public string SortKey => field ??= Folding.Key(SortName);

    protected virtual string SortName => Name;
}

/// <summary>A body of government with its dates. A <see cref="Portfolio"/> groups bodies that succeed one another.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Ministry(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Short form for tables, or null.</summary>
    public string? ShortName { get; init; }

    /// <inheritdoc/>
    public override string? ShortForm => ShortName;

    /// <summary>The policy area that it is in charge of, or null.</summary>
    public Portfolio? Portfolio { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A policy area that passes from one ministry to its successors.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Portfolio(AuthorityEntry entry) : Authority(entry);

/// <summary>A membership of a person. Group and constituency are text, as at the time.</summary>
internal sealed record Membership(string? Group, string? Constituency, DateOnly? From, DateOnly? Until);

/// <summary>A person: an author of documents, or one whom documents name.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Author(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Family name, or null.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Given name, or null.</summary>
    public string? GivenName { get; init; }

    /// <summary>Family name first if both names are known: « Lesterlin, Bernard ».</summary>
    public string InvertedName => this is { FamilyName: { } family, GivenName: { } given } ? $"{family}, {given}" : Name;

    /// <summary>Official identifiers by scheme, in ordinal order of the schemes.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>Memberships, in the order stated.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <inheritdoc/>
    protected override string SortName => FamilyName is { } family ? $"{family} {GivenName}" : FamilyNames.First(Name);
}

/// <summary>A public programme, scheme, fund or label.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Programme(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Acronym, or null.</summary>
    public string? Acronym { get; init; }

    /// <inheritdoc/>
    public override string? ShortForm => Acronym;

    /// <summary>Markdown, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Addresses of pages about the programme.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}

/// <summary>An organisation that issues, writes, partners or publishes.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Organisation(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Address of its site, or null.</summary>
    public string? Url { get; init; }
}

/// <summary>A heading of the source's own indexing (rubrique).</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Heading(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Its page at the source, or null.</summary>
    public string? Url { get; init; }
}

/// <summary>A parliamentary group.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Group(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Its page at the source, or null.</summary>
    public string? Url { get; init; }
}

/// <summary>A licence. A document under a licence that is not open is published as a notice, without its texts.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Licence(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Address of the licence text, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Whether texts under this licence may be published here.</summary>
    public bool Open { get; init; }
}
