using StaticPublication.Importing.Output;
using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing;

/// <summary>Imports official questions of the Assemblée nationale into a publication's input, from zip files, folders and files in every
/// format used since the XIIIth legislature.</summary>
internal static class QuestionsImport
{
    /// <summary>Folder of the imported records, relative to the input folder.</summary>
    public const string RecordsFolder = "documents/an-questions";

    /// <summary>Writes documents/an-questions/*.ndjson, one file per legislature, type and year, and the authorities that the records name.
    /// A question that several sources state is taken from the open data, or else from the XML of the site. That XML and pages alone add to
    /// the records of earlier imports. A second run with the same sources changes no byte. The report lists what changed since the previous
    /// import.</summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    /// <exception cref="ImportRefusedException">No record could be read, or too many would be removed.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        var tables = new AuthorityTables(options);
        using var spool = new RecordSpool(Path.Combine(options.Folder, RecordsFolder));
        var chamber = AssembleeNationale.Instance;
        new QuestionForms(options, report, spool).Read(QuestionFiles.All(report), new QuestionRecord(tables, report), chamber);
        new RecordFiles(options, RecordsFolder, spool, report).Write();
        tables.Save(report);
        new Settling(options).Run(report, RecordsFolder);
        QuestionKinds.Save(options.Folder, chamber.Kinds.Values, report);
    }
}
