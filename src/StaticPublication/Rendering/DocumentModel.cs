namespace StaticPublication.Rendering;

/// <summary>A document.</summary>
internal sealed record DocumentModel
{
    /// <summary>Kind and number, a link to the documents of the kind.</summary>
    public required Html Overline { get; init; }

    /// <summary>The title, as in the record.</summary>
    public required string Title { get; init; }

    /// <summary>Language of title and texts, if it is not the site's.</summary>
    public required string? Language { get; init; }

    /// <summary>CSS class of the status; empty if the document has none.</summary>
    public required string Status { get; init; }

    /// <summary>The status as a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Links below the head: to the meaning of a status that is not plain, and to the feed of a question that may still
    /// change.</summary>
    public required IReadOnlyList<Link> HeadLinks { get; init; }

    /// <summary>The line below the status.</summary>
    public required Html Byline { get; init; }

    /// <summary>What a reader must know first.</summary>
    public required IReadOnlyList<Html> Banners { get; init; }

    /// <summary>The abstract, written by the publication.</summary>
    public required Html Abstract { get; init; }

    /// <summary>Texts in reading order. A question without an answer has a text for the answer, which says why there is none.</summary>
    public required IReadOnlyList<TextModel> Texts { get; init; }

    /// <summary>The document's pictures.</summary>
    public required IReadOnlyList<PictureModel> Pictures { get; init; }

    /// <summary>Fields of the source that the record has no field for.</summary>
    public required IReadOnlyList<ExtraField> Extra { get; init; }

    /// <summary>Key data.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Attached files, each with its type and size.</summary>
    public required IReadOnlyList<Link> Attachments { get; init; }

    /// <summary>Dated events, in order.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    /// <summary>Programmes that the document is about.</summary>
    public required IReadOnlyList<Link> Programmes { get; init; }

    /// <summary>People other than the authors.</summary>
    public required IReadOnlyList<Link> People { get; init; }

    /// <summary>Documents that share the same answer.</summary>
    public required IReadOnlyList<NotedRow> Joint { get; init; }

    /// <summary>What other answers have the same words; null if none has.</summary>
    public required SameAnswerModel? Same { get; init; }

    /// <summary>Documents of this publication that the document refers to.</summary>
    public required IReadOnlyList<NotedRow> Relations { get; init; }

    /// <summary>Works published elsewhere that the document refers to.</summary>
    public required IReadOnlyList<NotedRow> Works { get; init; }

    /// <summary>Whether the document refers to anything.</summary>
    public bool HasRelations => Relations.Count + Works.Count > 0;

    /// <summary>Documents that refer to this one.</summary>
    public required IReadOnlyList<NotedRow> Backlinks { get; init; }

    /// <summary>Similar documents, with the reason.</summary>
    public required IReadOnlyList<NotedRow> Related { get; init; }

    /// <summary>The documents before and after it in the list of its ministry, each with which of the two it is.</summary>
    public required IReadOnlyList<Link> Neighbours { get; init; }

    /// <summary>Citations in several forms.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Where the document comes from, its licence, and how to correct it.</summary>
    public required IReadOnlyList<Html> Source { get; init; }
}

/// <summary>A row of a list, with a note below it or nothing.</summary>
internal sealed record NotedRow(Html Row, string? Note = null);
