using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing;

/// <summary>Imports the senators and groups of the Sénat as authorities, from its own dump (names over time, groups over time, mandates) or
/// from its CSV list (as they are now).</summary>
internal static class SenatSenatorsImport
{
    private const string Name = "senat-senators";

    /// <summary>Writes authors.yml and groups.yml. A second run with the same source changes no byte.</summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    /// <exception cref="ImportRefusedException">No senator could be read, or a dump has a fault.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        var progress = new ImportProgress(options.Sources, options.Limits, options.Show);
        var dump = new SenatorsDump(report);
        var listed = new SortedDictionary<string, Senator>(StringComparer.Ordinal);
        foreach (var file in SourceFile.In(options.Sources, options.Limits))
        {
            report.Files++;
            var encoding = TextEncoding.Of(file);
            if (SenatDump.IsDump(encoding.Opening))
            {
                encoding.Tell(file, report);
                dump.Read(file, encoding);
                options.Log?.Invoke($"{file.Name}: dump, {dump.Senators.Count} senators");
            }
            else if (SenatorsTable.IsTable(encoding.Opening))
            {
                encoding.Tell(file, report);
                var before = listed.Count;
                new SenatorsTable(report).Read(file, encoding, listed);
                options.Log?.Invoke($"{file.Name}: CSV, {listed.Count - before} senators");
            }
            else
            {
                report.LeaveOut(file.Name, options.Log);
            }

            progress.Done(file, dump.Senators.Count);
        }

        Save(options, dump, listed, report);
    }

    private static void Save(ImportOptions options, SenatorsDump dump, SortedDictionary<string, Senator> listed, ImportReport report)
    {
        // A dump says the same with dates.
        foreach (var (matricule, senator) in listed)
        {
            dump.Senators.TryAdd(matricule, senator);
        }

        var settling = new Settling(options);
        Imports.RequireRecords(dump.Senators.Count, options);
        SaveAuthors(settling, dump, new HandEdits(options.Folder, "authors", Name, report), report);
        var groups = new HandEdits(options.Folder, "groups", Name, report);
        AuthorityEntries.Save(options.Folder, "groups.yml", dump.Groups.Entries(Existing(options.Folder)), edits: groups);
        report.Count("groups", "in the source", dump.Groups.Count);
        settling.Run(report);
    }

    private static List<JsonObject> Existing(string folder) => YamlList.Read(Path.Combine(folder, "authorities", "groups.yml"));

    private static void SaveAuthors(Settling settling, SenatorsDump dump, HandEdits edits, ImportReport report)
    {
        var authors = settling.Authors();
        foreach (var senator in dump.Senators.Values)
        {
            var says = new JsonObject
            {
                ["name"] = senator.Name,
                ["familyName"] = senator.FamilyName,
                ["givenName"] = senator.GivenName,
            };
            Set(says, "names", senator.DatedNames());
            SetMemberships(says, authors.Find("senat", senator.Matricule), senator, dump.Groups, report);
            var entry = authors.State("senat", senator.Matricule, says, edits, report);
            foreach (var date in senator.MandateDates().Where(date => !entry.ToJsonString().Contains(date.Day, StringComparison.Ordinal)))
            {
                report.Withhold(date.Column);
            }

            report.Count("authors", senator.IsInOffice ? "in office" : "former");
        }

        authors.Save(report);
        edits.Save();
    }

    // Memberships with dates say more than those of a list, which has none.
    private static void SetMemberships(JsonObject says, JsonObject? entry, Senator senator, SenatGroups groups, ImportReport report)
    {
        var isDated =
            entry?["memberships"] is JsonArray known
            && known.Any(one => one is JsonObject { } membership && membership.ContainsKey("from"));
        if (senator.IsListedInOffice is null || !isDated)
        {
            Set(says, "memberships", senator.Memberships(groups));
            return;
        }

        says["memberships"] = entry!["memberships"]!.DeepClone();
        foreach (var column in SenatorsTable.Membership)
        {
            report.Withhold(SenatorsTable.PathOf(column));
        }
    }

    private static void Set(JsonObject entry, string key, JsonArray list)
    {
        if (list.Count > 0)
        {
            entry[key] = list;
        }
    }
}
