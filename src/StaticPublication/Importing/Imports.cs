using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Verification;
using StaticPublication.Storage;

namespace StaticPublication.Importing;

/// <summary>The imports, by their name on the command line.</summary>
internal static class Imports
{
    private static readonly string[] TextFields = ["description", "from", "until"];

    public static IReadOnlyDictionary<string, Import> ByName { get; } =
        new Dictionary<string, Import>(StringComparer.Ordinal)
        {
            ["an-questions"] = new(QuestionsImport.Run, QuestionsImport.RecordsFolder, QuestionItems.In),
            ["an-bodies"] = new(BodiesImport.Run, null, BodyItems.In),
            ["senat-questions"] = new(SenatQuestionsImport.Run, SenatQuestionsImport.RecordsFolder, SenatItems.In),
            ["senat-senators"] = new(SenatSenatorsImport.Run, null, SenatorItems.In),
            ["table"] = new(Tables.TableImport.Run, Tables.TableImport.RecordsFolder, null),
            ["records"] = new(RecordsImport.Run, RecordsImport.RecordsFolder, RecordItems.In),
        };

    /// <summary>Runs an import. If the import is refused, the report says why and nothing is written.</summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    public static ImportReport Run(string name, ImportOptions options)
    {
        var report = new ImportReport();
        var createdFolders = MissingFolders(Path.Combine(options.Folder, "documents")).ToList();
        try
        {
            RequireReadableLists(options.Folder);
            DeleteLeft(options.Folder);
            var import = ByName[name];
            using var sources = new PipedSources(options.Sources);
            options = options with { Sources = sources.Files };
            var entries = import.RecordsFolder is null ? new EntryChanges(options.Folder) : null;
            import.Run(options, report);
            report.Changes ??= entries?.Since();
            if (options.Verify)
            {
                ImportVerification.Run(import, options, report);
            }
        }
        catch (ImportRefusedException refused)
        {
            report.Refuse(refused);
            RemoveEmpty(Path.Combine(options.Folder, "documents"), createdFolders);
        }

        return report;
    }

    /// <summary>Refuses an import that found no records. Called before anything is written.</summary>
    /// <exception cref="ImportRefusedException">No record was found.</exception>
    public static void RequireRecords(int records, ImportOptions options)
    {
        if (records == 0)
        {
            throw new ImportRefusedException(
                ImportFindings.Empty,
                string.Join(", ", options.Sources),
                "no record could be read; check that these are the files of this source, whole and unpacked or zipped"
            );
        }
    }

    // The imports read these lists again when they add to them. An unreadable list must be found here, before any file is written.
    private static void RequireReadableLists(string folder)
    {
        var authorities = Path.Combine(folder, "authorities");
        foreach (var path in Directory.Exists(authorities) ? Directory.GetFiles(authorities, "*.yml") : [])
        {
            if (YamlList.Read(path).FirstOrDefault(entry => !IsAuthority(entry)) is { } odd)
            {
                throw new ImportRefusedException(
                    ImportFindings.Target,
                    path,
                    $"an entry without an id, or with fields of the wrong type: {odd.ToJsonString()}; fix it"
                );
            }
        }

        YamlList.Read(Path.Combine(folder, "tombstones.yml"));
    }

    // What an import that was killed has left.
    private static void DeleteLeft(string folder)
    {
        foreach (var records in ByName.Values.Select(import => import.RecordsFolder).OfType<string>().Append("authorities"))
        {
            var path = Path.Combine(folder, records);
            WholeFile.DeleteLeft(path);
            Array.ForEach(Directory.Exists(path) ? Directory.GetDirectories(path) : [], WholeFile.DeleteLeft);
        }
    }

    private static bool IsAuthority(JsonObject entry) =>
        entry["id"]?.GetValueKind() == JsonValueKind.String
        && entry["name"]?.GetValueKind() is null or JsonValueKind.String
        && entry["names"] is null or JsonArray
        && entry["identifiers"] is null or JsonObject
        && TextFields.All(field => entry[field]?.GetValueKind() is null or JsonValueKind.String);

    private static IEnumerable<string> MissingFolders(string path)
    {
        for (var folder = Path.GetFullPath(path); folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    // Removes empty folders that the refused import created.
    private static void RemoveEmpty(string documents, List<string> createdFolders)
    {
        var below = Directory.Exists(documents) ? Directory.GetDirectories(documents, "*", SearchOption.AllDirectories) : [];
        foreach (
            var folder in below
                .OrderByDescending(folder => folder.Length)
                .Concat(createdFolders)
                .Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        )
        {
            Directory.Delete(folder);
        }
    }
}
