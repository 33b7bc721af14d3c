namespace StaticPublication.Rendering;

/// <summary>A document.</summary>
internal sealed record DocumentModel
{
    /// <summary>Kind and number.</summary>
    public required string Overline { get; init; }

    /// <summary>As in the record.</summary>
    public required string Title { get; init; }

    /// <summary>Language of title and texts where it is not the site's.</summary>
    public required string? Language { get; init; }

    /// <summary>Class of the status; empty for none.</summary>
    public required string Status { get; init; }

    /// <summary>The status in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>Quiet line below the status.</summary>
    public required Html Byline { get; init; }

    /// <summary>What a reader must know first.</summary>
    public required IReadOnlyList<Html> Banners { get; init; }

    /// <summary>The publication's own words.</summary>
    public required Html Abstract { get; init; }

    /// <summary>Texts in reading order; a question without an answer has an answer without words.</summary>
    public required IReadOnlyList<TextModel> Texts { get; init; }

    /// <summary>Its pictures.</summary>
    public required IReadOnlyList<PictureModel> Pictures { get; init; }

    /// <summary>Fields of the source that have no other place.</summary>
    public required IReadOnlyList<ExtraField> Extra { get; init; }

    /// <summary>Key data.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Dated events in order.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    /// <summary>Programmes that it speaks of.</summary>
    public required IReadOnlyList<Link> Programmes { get; init; }

    /// <summary>People who are not its authors.</summary>
    public required IReadOnlyList<Link> People { get; init; }

    /// <summary>Documents that the same answer serves.</summary>
    public required IReadOnlyList<NotedRow> Joint { get; init; }

    /// <summary>Documents of this publication that it names.</summary>
    public required IReadOnlyList<NotedRow> Relations { get; init; }

    /// <summary>Works elsewhere that it names.</summary>
    public required IReadOnlyList<NotedRow> Works { get; init; }

    /// <summary>Whether it names anything.</summary>
    public bool HasRelations => Relations.Count + Works.Count > 0;

    /// <summary>Documents that name it.</summary>
    public required IReadOnlyList<NotedRow> Backlinks { get; init; }

    /// <summary>Documents near it, with the reason.</summary>
    public required IReadOnlyList<NotedRow> Related { get; init; }

    /// <summary>Forms to cite it by.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Where it comes from, under which licence, and how to mend it.</summary>
    public required IReadOnlyList<Html> Source { get; init; }
}

/// <summary>A row of a list with quiet words below it, or null.</summary>
internal sealed record NotedRow(Html Row, string? Note = null);
