using StaticPublication.Importing.Output;
using StaticPublication.Importing.Questions;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing;

/// <summary>Imports questions of the Sénat into a publication's input, from the dump of its base, extracts in CSV and pages of its
/// site.</summary>
internal static class SenatQuestionsImport
{
    /// <summary>Folder of the imported records, relative to the input folder.</summary>
    public const string RecordsFolder = "documents/senat-questions";

    /// <summary>Writes documents/senat-questions/*.ndjson, one file per legislature, nature and year, and the authorities that the records
    /// name. A question that several sources state is taken from the dump, or else from its page. Pages and extracts alone add
    /// to the records of earlier imports. A second run with the same sources changes no byte.</summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    /// <exception cref="ImportRefusedException">No record could be read, a dump has a fault, or too many would be removed.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        var folder = Path.Combine(options.Folder, RecordsFolder);
        var chamber = new SenatChamber { Earlier = new(() => EarlierRecords.Ids(folder)) };
        var tables = new AuthorityTables(options);
        using var spool = new RecordSpool(folder);
        new QuestionForms(options, report, spool).Read(
            SenatForms.All(chamber, folder, report),
            new QuestionRecord(tables, report),
            chamber
        );
        new RecordFiles(options, RecordsFolder, spool, report).Write();
        chamber.Ministries.Save(options.Folder);
        tables.Save(report);
        new Settling(options).Run(report, RecordsFolder);
        QuestionKinds.Save(options.Folder, chamber.Used, report);
        TellDelay(options.Folder, report);
    }

    // A rule of the other chamber, or of every kind, is not that of the Sénat (resolution of 18 June 2019).
    private static void TellDelay(string folder, ImportReport report)
    {
        var site = Path.Combine(folder, "site.yml");
        if (File.Exists(site) && !File.ReadAllText(site).Contains(SenatChamber.Written, StringComparison.Ordinal))
        {
            report.Found.Add(
                $"site.yml: no rule of answerDueDays is for {SenatChamber.Written}; "
                    + $"that of the Sénat: {{kind: {SenatChamber.Written}, months: 2}}"
            );
        }
    }
}
