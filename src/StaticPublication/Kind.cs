using MemoryPack;

namespace StaticPublication;

/// <summary>A text that documents of a kind have: its role, and the heading that begins it in a Markdown body.</summary>
internal sealed record KindText(string Role, string Heading);

/// <summary>A kind of document. Kinds are defined by data, not by code.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal sealed partial class Kind(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>Plural form; the name if none is stated.</summary>
    public required string Plural { get; init; }

    /// <summary>Short code of the source, such as QE, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Whether its documents can be answered and therefore have a status.</summary>
    public bool Answerable { get; init; }

    /// <summary>What its documents can have, as far as authority files allow.</summary>
    public Scope Uses { get; init; } = Scope.Everything;

    /// <summary>Whether search engines must not index its documents.</summary>
    public bool IndexingForbidden { get; init; }

    /// <summary>Its texts in reading order.</summary>
    public IReadOnlyList<KindText> Texts { get; init; } = [];

    /// <summary>Type in schema.org, or null.</summary>
    public string? SchemaType { get; init; }
}
