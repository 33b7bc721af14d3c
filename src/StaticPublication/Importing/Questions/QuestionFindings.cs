namespace StaticPublication.Importing.Questions;

/// <summary>Reports oddities in a question.</summary>
internal static class QuestionFindings
{
    public static void Add(ImportReport report, OfficialQuestion question, PublicationDate published, IReadOnlyList<StatedEvent> early)
    {
        if (published.Guessed)
        {
            report.Add(ImportFindings.NoDate, question.Id, published.Note);
        }

        if (early is [var first, ..])
        {
            report.Add(ImportFindings.Order, question.Id, $"{first.Type} {first.Journal.On}, published {published.On}");
        }

        foreach (var closing in question.Events.Where(e => e.Code is not null && !question.Chamber.KnowsClosing(e)))
        {
            report.Add(ImportFindings.Code, question.Id, $"{closing.Code} {closing.Reason}");
        }

        if (
            question.Rest.Any(leaf =>
                leaf.Path is "cloture.codeCloture" or "cloture.libelleCloture" or "CLOTURE.ABREGE" or "CLOTURE.LIBELLE"
            )
        )
        {
            report.Add(ImportFindings.Closing, question.Id);
        }

        foreach (var leaf in question.Rest.Where(leaf => !question.Chamber.KnowsField(leaf.Path)))
        {
            report.Add(ImportFindings.Field, KnownFields.Pattern(leaf.Path));
        }

        foreach (
            var leaf in question.Rest.Where(leaf =>
                leaf.Path.Contains("date", StringComparison.OrdinalIgnoreCase) && Dates.Iso(leaf.Text) is null
            )
        )
        {
            report.Add(ImportFindings.Date, question.Id, $"{leaf.Path} {leaf.Text}");
        }
    }
}
