namespace StaticPublication;

/// <summary>What a value of the input must look like: the one table that checking, the JSON Schemas and the data dictionary are made
/// from.</summary>
internal abstract record Shape
{
    /// <summary>Text on one line, of 1 to <paramref name="MaxLength"/> characters unless it may be empty; a pattern where there is
    /// one.</summary>
    public sealed record OfText(int MaxLength = 1000, bool MayBeEmpty = false) : Shape;

    /// <summary>Markdown, over many lines.</summary>
    public sealed record OfMarkdown : Shape;

    /// <summary>A permanent id.</summary>
    public sealed record OfId(bool Licence = false) : Shape
    {
        /// <summary>Words that would be taken for another address of the site, or for a device.</summary>
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

    /// <summary>A day, <c>YYYY-MM-DD</c>; a partial one may stop at the month or the year.</summary>
    public sealed record OfDate(bool Partial = false) : Shape;

    /// <summary>A whole number within bounds, both included.</summary>
    public sealed record OfInteger(int Minimum, int Maximum) : Shape;

    /// <summary>true or false.</summary>
    public sealed record OfBoolean : Shape;

    /// <summary>One of a few words; an open one allows any other text too.</summary>
    public record OfChoice(IReadOnlyList<string> Words, bool Open = false) : Shape;

    /// <summary>One of some sections of the site.</summary>
    public sealed record OfSection(IEnumerable<Section> Sections) : OfChoice(StaticPublication.Sections.NamesOf(Sections));

    /// <summary>An absolute http or https address.</summary>
    public sealed record OfUrl : Shape;

    /// <summary>A rooted address that the site had.</summary>
    public sealed record OfAddress : Shape;

    /// <summary>A BCP 47 language tag.</summary>
    public sealed record OfLanguage : Shape;

    /// <summary>The id or a name of an authority; <paramref name="File"/> names its file without <c>.yml</c>, or
    /// <c>documents</c>.</summary>
    public sealed record OfReference(string File) : Shape;

    /// <summary>A list, each item of one shape.</summary>
    public sealed record OfList(Shape Item) : Shape;

    /// <summary>A map of known fields; its name is that of their words in the strings files (<c>field.NAME.FIELD</c>).</summary>
    public sealed record OfMap(string Name, IReadOnlyList<Field> Fields) : Shape;

    /// <summary>A map from names, free ones unless some are given, to values of one shape.</summary>
    public sealed record OfNamed(Shape Value, IReadOnlyList<string>? Names = null) : Shape;

    /// <summary>Either a scalar in short form or the whole: a list or a map decides for the whole.</summary>
    public sealed record OfEither(Shape Short, Shape Whole) : Shape;

    /// <summary>An entry of one of the authority files, whole, as it is published: never in the input.</summary>
    public sealed record OfEntry : Shape;

    /// <summary>Anything: kept verbatim.</summary>
    public sealed record OfAnything : Shape;
}

/// <summary>A field of a map: its name, its shape, and whether it must be there.</summary>
internal sealed record Field(string Name, Shape Shape, bool Required = false);
