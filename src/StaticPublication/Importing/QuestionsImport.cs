using StaticPublication.Importing.Output;
using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing;

/// <summary>Imports official questions of the Assemblée nationale (zips, folders, files, in every form since the XIII legislature) into a
/// publication's input.</summary>
internal static class QuestionsImport
{
    /// <summary>Where an import keeps its records below a publication's input.</summary>
    public const string Below = "documents/an-questions";

    /// <summary>
    /// Writes documents/an-questions/*.ndjson, one file a legislature, type and year, and the authorities that the records name; a second
    /// run changes no byte.
    /// With a previous input folder (it may be the same one) the report tells what changed.
    /// </summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    /// <exception cref="ImportRefusedException">Nothing could be read, or too much would be removed.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        var tables = new AuthorityTables(options.Folder);
        var writer = new QuestionRecord(tables, report);
        var progress = new ImportProgress(options.Sources, options.Limits, options.Show);
        using var spool = new RecordSpool(Path.Combine(options.Folder, Below));
        foreach (var file in SourceFile.In(options.Sources, options.Limits))
        {
            var before = spool.Count;
            foreach (var question in QuestionFiles.Read(file, report))
            {
                var (json, place) = writer.Write(question);
                if (!spool.Add(place, json))
                {
                    report.Add(ImportFindings.Duplicate, question.Id, file.Name);
                }
            }

            report.Files += spool.Count > before ? 1 : 0;
            progress.Done(file, spool.Count);
        }

        foreach (var (kind, state) in spool.States())
        {
            report.Count(kind, state);
        }

        new RecordFiles(options, Below, spool, report).Write();
        tables.Save();
        QuestionKinds.Save(options.Folder);
    }
}
