using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Senat;

/// <summary>The forms of the Sénat's questions, the fullest first.</summary>
internal static class SenatForms
{
    /// <param name="chamber">Counts the kinds that are met.</param>
    /// <param name="folder">Folder for temporary files.</param>
    /// <param name="report">Tells what departs from what is known.</param>
    public static IReadOnlyList<QuestionForm> All(SenatChamber chamber, string folder, ImportReport report) =>
        [
            file =>
                TextEncoding.Of(file) is var encoding && SenatDump.IsDump(encoding.Opening)
                    ? new QuestionFile("dump", Told(file, encoding, report, new SenatDump(file, encoding, chamber, report).Read(folder)))
                    : null,
            file =>
                TextEncoding.Of(file) is var encoding && SenatPage.IsPage(encoding.Opening)
                    ? new QuestionFile("page", Told(file, encoding, report, new SenatPage(chamber, report).Read(file, encoding)))
                    : null,
            file =>
                TextEncoding.Of(file) is var encoding && SenatTable.IsTable(encoding.Opening)
                    ? new QuestionFile("CSV", Told(file, encoding, report, new SenatTable(chamber, report).Read(file, encoding)))
                    : null,
        ];

    private static IEnumerable<OfficialQuestion> Told(
        SourceFile file,
        TextEncoding encoding,
        ImportReport report,
        IEnumerable<OfficialQuestion> questions
    )
    {
        encoding.Tell(file, report);
        return questions;
    }
}
