namespace StaticPublication;

/// <summary>The required form of a value in the input. Checks, JSON Schemas and the data dictionary are all made from shapes.</summary>
internal abstract record Shape
{
    /// <summary>Text on one line, of 1 to <paramref name="MaxLength"/> characters, or empty if allowed.</summary>
    public sealed record OfText(int MaxLength = 1000, bool MayBeEmpty = false) : Shape;

    /// <summary>Markdown over any number of lines.</summary>
    public sealed record OfMarkdown : Shape;

    /// <summary>A permanent id; those of authorities may be as short as the source's, <c>5g</c>.</summary>
    public sealed record OfId(bool Licence = false, int Shortest = 3) : Shape
    {
        /// <summary>Words that are addresses of the site or device names.</summary>
        public static readonly IReadOnlySet<string> Reserved = new SortedSet<string>(
            [
                "page",
                "index",
                "feed",
                .. Statuses.All.Select(status => status.Folder()),
                "con",
                "prn",
                "aux",
                "nul",
                .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
            ],
            StringComparer.Ordinal
        );
    }

    /// <summary>A day, <c>YYYY-MM-DD</c>. A partial one may be a month or a year.</summary>
    public sealed record OfDate(bool Partial = false) : Shape;

    /// <summary>An integer within bounds, both inclusive.</summary>
    public sealed record OfInteger(int Minimum, int Maximum) : Shape;

    /// <summary>A number that may have decimals. Figures of the program cannot be negative; what a publication counts may be.</summary>
    public sealed record OfNumber(int? Minimum = null) : Shape;

    /// <summary>true or false.</summary>
    public sealed record OfBoolean : Shape;

    /// <summary>One of several keywords. An open choice allows any other text too.</summary>
    public record OfChoice(IReadOnlyList<string> Words, bool Open = false) : Shape;

    /// <summary>One of several sections of the site. An open one may also be something that a rule checks.</summary>
    public sealed record OfSection(IEnumerable<Section> Sections, bool Open = false)
        : OfChoice(StaticPublication.Sections.NamesOf(Sections), Open);

    /// <summary>A term of a vocabulary.</summary>
    public sealed record OfTerm(Vocabulary Of) : OfChoice(Of.Terms);

    /// <summary>An absolute http or https address. One with a <paramref name="Place"/> says in it where something is put in, below the
    /// host.</summary>
    public sealed record OfUrl(string? Place = null) : Shape;

    /// <summary>An address of electronic mail.</summary>
    public sealed record OfEmail : Shape
    {
        /// <summary>What one looks like, in any engine of regular expressions: a name, a sign and a host with a dot.</summary>
        public const string Pattern = @"^[^\s@<>()\[\],;:\\""/?#%&]+@[^\s@<>()\[\],;:\\""./?#%&]+([.][^\s@<>()\[\],;:\\""./?#%&]+)+$";
    }

    /// <summary>A geometry, as WKT or GeoJSON.</summary>
    public sealed record OfGeometry : Shape;

    /// <summary>A rooted former address of the site.</summary>
    public sealed record OfAddress : Shape;

    /// <summary>A BCP 47 language tag.</summary>
    public sealed record OfLanguage : Shape;

    /// <summary>The id or a name of an authority. <paramref name="File"/> is its file without <c>.yml</c>, or <c>documents</c>.</summary>
    public sealed record OfReference(string File) : Shape;

    /// <summary>A list of items of one shape.</summary>
    public sealed record OfList(Shape Item) : Shape;

    /// <summary>A map of known fields. Its name is part of the keys of their strings (<c>field.NAME.FIELD</c>).</summary>
    public sealed record OfMap(string Name, IReadOnlyList<Field> Fields) : Shape
    {
        /// <summary>Returns a field by its name, or null if there is none.</summary>
        public Field? Find(string name)
        {
            for (var index = 0; index < Fields.Count; index++)
            {
                if (Fields[index].Name == name)
                {
                    return Fields[index];
                }
            }

            return null;
        }
    }

    /// <summary>A map from names to values of one shape.</summary>
    public sealed record OfNamed(Shape Value) : Shape;

    /// <summary>Either a scalar as the short form, or the whole form. A list or a map is always the whole form.</summary>
    public sealed record OfEither(Shape Short, Shape Whole) : Shape;

    /// <summary>A whole entry of one of the authority files as published; never in the input.</summary>
    public sealed record OfEntry(IReadOnlyList<string> Files) : Shape;

    /// <summary>One of several keywords, of which a publication has those that its documents can have.</summary>
    public sealed record OfScoped(IReadOnlyList<string> Words, bool Open = false) : OfChoice(Words, Open);

    /// <summary>Any value, copied unchanged.</summary>
    public sealed record OfAnything : Shape;
}

/// <summary>A field of a map.</summary>
/// <param name="Name">As in files.</param>
/// <param name="Shape">Shape of its value.</param>
/// <param name="Required">Whether it must be stated.</param>
/// <param name="InShortForm">What the short form of its map stands for; null for a field that the short form says nothing of.</param>
internal sealed record Field(string Name, Shape Shape, bool Required = false, string? InShortForm = null)
{
    /// <summary>What it means, of a field that the publication names; null for one that the strings files describe.</summary>
    public string? Meaning { get; init; }

    /// <summary>Whether it needs nothing of documents, although a field of theirs has the same name.</summary>
    public bool NeedsNothing { get; init; }
}
