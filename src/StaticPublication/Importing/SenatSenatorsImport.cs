using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing;

/// <summary>Imports the senators and groups of the Sénat's own dump as authorities: names over time, groups over time, mandates.</summary>
internal static class SenatSenatorsImport
{
    /// <summary>Writes authors.yml and groups.yml. A second run with the same source changes no byte.</summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    /// <exception cref="ImportRefusedException">No senator could be read, or a dump has a fault.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        var progress = new ImportProgress(options.Sources, options.Limits, options.Show);
        var dump = new SenatorsDump(report);
        foreach (var file in SourceFile.In(options.Sources, options.Limits))
        {
            report.Files++;
            var encoding = TextEncoding.Of(file);
            if (SenatDump.IsDump(encoding.Opening))
            {
                dump.Read(file, encoding);
                options.Log?.Invoke($"{file.Name}: dump, {dump.Senators.Count} senators");
            }
            else
            {
                report.LeaveOut(file.Name, options.Log);
            }

            progress.Done(file, dump.Senators.Count);
        }

        Imports.RequireRecords(dump.Senators.Count, options);
        SaveAuthors(options.Folder, dump, report);
        AuthorityEntries.Save(options.Folder, "groups.yml", dump.Groups.Entries(Existing(options.Folder)));
        report.Count("groups", "in the source", dump.Groups.Count);
    }

    private static List<JsonObject> Existing(string folder) => YamlList.Read(Path.Combine(folder, "authorities", "groups.yml"));

    private static void SaveAuthors(string folder, SenatorsDump dump, ImportReport report)
    {
        var authors = new AuthorTable(folder);
        foreach (var senator in dump.Senators.Values)
        {
            var entry = authors.Find("senat", senator.Matricule);
            if (entry is null)
            {
                authors.Add(entry = new JsonObject { ["id"] = authors.FreeId(senator.Name, senator.Matricule), ["name"] = senator.Name });
            }

            AuthorTable.SetName(entry, ("senat", senator.Matricule), senator.Name);
            entry["familyName"] = senator.FamilyName;
            entry["givenName"] = senator.GivenName;
            Set(entry, "names", senator.DatedNames());
            Set(entry, "memberships", senator.Memberships(dump.Groups));
            foreach (var date in senator.MandateDates().Where(date => !entry.ToJsonString().Contains(date.Day, StringComparison.Ordinal)))
            {
                report.Withhold(date.Column);
            }

            report.Count("authors", senator.IsInOffice ? "in office" : "former");
        }

        authors.Save();
    }

    private static void Set(JsonObject entry, string key, JsonArray list)
    {
        if (list.Count > 0)
        {
            entry[key] = list;
        }
    }
}
