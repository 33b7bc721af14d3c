using System.Globalization;
using MemoryPack;

namespace StaticPublication;

/// <summary>A text that documents of a kind have: its role, and the heading that begins it in a Markdown body.</summary>
internal sealed record KindText(string Role, string Heading);

/// <summary>What an event is called in the timeline of a kind's documents: one that the program knows, or one of its own.</summary>
internal sealed record KindEvent(string Type, string Label);

/// <summary>What the values of a kind's own field are.</summary>
internal enum FieldType
{
    Text,
    Number,
    Date,
    Choice,
    Link,
    List,
}

/// <summary>A field that documents of a kind have of their own, stated under <c>fields</c> of a record.</summary>
/// <param name="Id">Its name in records.</param>
/// <param name="Label">Its name for readers.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Choices">The values that a choice allows.</param>
internal sealed record KindField(string Id, string Label, FieldType Type, IReadOnlyList<string> Choices)
{
    /// <summary>Whether the key data of a document show it.</summary>
    public bool InFacts { get; init; }

    /// <summary>Whether rows of lists show it.</summary>
    public bool InRows { get; init; }

    /// <summary>Whether the search finds documents by its values.</summary>
    public bool Searchable { get; init; }

    /// <summary>Whether the tables of documents have it as a column.</summary>
    public bool IsColumn { get; init; }

    /// <summary>Whether search results can be filtered by its values.</summary>
    public bool IsFacet { get; init; }

    /// <summary>Name of that column, and of the facet.</summary>
    public string ColumnName => "field_" + Id.Replace('-', '_');

    /// <summary>Shape of its values.</summary>
    public Shape Shape =>
        Type switch
        {
            FieldType.Number => new Shape.OfNumber(),
            FieldType.Date => new Shape.OfDate(),
            FieldType.Choice => new Shape.OfChoice(Choices),
            FieldType.Link => new Shape.OfUrl(),
            FieldType.List => new Shape.OfList(new Shape.OfText()),
            _ => new Shape.OfText(),
        };

    /// <summary>Returns a stated value as the program keeps it: a number without an exponent, so that 1e6 is 1000000.</summary>
    public string Plain(string value) => Number(value)?.ToString(CultureInfo.InvariantCulture) ?? value;

    /// <summary>Returns the id of a value among those to filter by; null if it has no letter or digit. 2.50 is 2.5.</summary>
    public string? IdOf(string value) =>
        Number(value) is { } number ? number.ToString("G29", CultureInfo.InvariantCulture) : FacetValues.IdOf(value);

    /// <summary>Returns values in the order of readers: choices as they are declared, numbers by size, others by their letters.</summary>
    public IEnumerable<string> Ordered(IEnumerable<string> values) =>
        values
            .OrderBy(value => Number(value) ?? 0)
            .ThenBy(value => Choices.TakeWhile(choice => choice != value).Count())
            .ThenBy(value => value, StringComparer.Ordinal);

    private decimal? Number(string value) =>
        Type == FieldType.Number && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Returns a value as it is written in the language of the site.</summary>
    public string TextOf(Strings strings, string value) =>
        Type switch
        {
            FieldType.Date => strings.Date(PartialDate.Parse(value)),
            FieldType.Number when Number(value) is { } number => strings.Number(number, number.Scale),
            _ => value,
        };
}

/// <summary>The values that a document states of a kind's own field: one, unless it is a list.</summary>
[MemoryPackable]
internal sealed partial record FieldValue(string Id, IReadOnlyList<string> Values);

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

    /// <summary>Fields of its own.</summary>
    public IReadOnlyList<KindField> Fields { get; init; } = [];

    /// <summary>What its events are called.</summary>
    public IReadOnlyList<KindEvent> Events { get; init; } = [];

    /// <summary>Shape of its records.</summary>
    public Shape.OfMap RecordShape => field ??= Shapes.WithFields(Shapes.Document, Fields);

    /// <summary>Whether search engines must not index its documents.</summary>
    public bool IndexingForbidden { get; init; }

    /// <summary>Its texts in reading order.</summary>
    public IReadOnlyList<KindText> Texts { get; init; } = [];

    /// <summary>Type in schema.org, or null.</summary>
    public string? SchemaType { get; init; }
}
