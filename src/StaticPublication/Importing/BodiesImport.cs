using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using StaticPublication.Importing.Bodies;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing;

/// <summary>Imports actors and bodies of the Assemblée nationale as authorities: authors, groups, ministries and portfolios.</summary>
internal static class BodiesImport
{
    public const string Name = "an-bodies";

    /// <summary>Writes authors.yml, groups.yml, ministries.yml and portfolios.yml. Uses the built-in portfolio table unless the options
    /// name a file. A second run with the same sources changes no byte.</summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    /// <exception cref="ImportRefusedException">No record could be read.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        var progress = new ImportProgress(options.Sources, options.Limits, options.Show);
        var bodies = new SortedDictionary<string, OfficialBody>(StringComparer.Ordinal);
        var actors = new SortedDictionary<string, OfficialActor>(StringComparer.Ordinal);
        foreach (var file in SourceFile.In(options.Sources, options.Limits))
        {
            report.Files++;
            var found = ReadFile(file, bodies, actors, report);
            if (found == 0)
            {
                report.LeaveOut(file.Name, options.Log, "no actor and no body");
            }
            else
            {
                options.Log?.Invoke($"{file.Name}: {found} actors and bodies");
            }

            progress.Done(file, bodies.Count + actors.Count);
        }

        var settling = new Settling(options);
        Imports.RequireRecords(bodies.Count + actors.Count, options);
        // A government is told by the ministries that belong to it.
        var parents = bodies.Values.Where(body => body.Type == "MINISTERE").Select(body => body.Parent).ToHashSet(StringComparer.Ordinal);
        foreach (var alone in bodies.Values.Where(body => body.Type == "GOUVERNEMENT" && !parents.Contains(body.Uid)))
        {
            report.Withhold($"organe {alone.Type}");
        }

        SaveAuthors(settling, bodies, actors.Values, new HandEdits(options.Folder, "authors", Name, report), report);
        BodyEntries.SaveGroups(options.Folder, bodies, report);
        BodyEntries.SaveMinistries(options, bodies, report);
        settling.Run(report);
    }

    // Returns how many actors and bodies the file has, or 1 if it is damaged, which is told apart.
    private static int ReadFile(
        SourceFile file,
        SortedDictionary<string, OfficialBody> bodies,
        SortedDictionary<string, OfficialActor> actors,
        ImportReport report
    )
    {
        var found = 0;
        try
        {
            var encoding = TextEncoding.Of(file);
            encoding.Tell(file, report);
            foreach (var (name, source) in BodyFiles.Read(file, encoding) ?? [])
            {
                found++;
                source.Repair(text => SourceText.Clean(text, report.Dropped));
                if (name == "acteur" && OfficialActor.Read(source, report) is { } actor)
                {
                    actors[actor.Uid] = actor;
                }
                else if (name == "organe" && OfficialBody.Read(source, report) is { } body)
                {
                    bodies[body.Uid] = body;
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or XmlException or InvalidDataException)
        {
            report.Add(ImportFindings.Unreadable, file.Name, BrokenFile.What(broken));
            return Math.Max(found, 1);
        }

        return found;
    }

    private static void SaveAuthors(
        Settling settling,
        SortedDictionary<string, OfficialBody> bodies,
        IEnumerable<OfficialActor> actors,
        HandEdits edits,
        ImportReport report
    )
    {
        var authors = settling.Authors();
        foreach (var actor in actors)
        {
            authors.State(
                "an",
                actor.Uid,
                new JsonObject
                {
                    ["name"] = actor.Name,
                    ["familyName"] = actor.FamilyName,
                    ["givenName"] = actor.GivenName,
                    ["memberships"] = Memberships.Of(actor, bodies),
                },
                edits,
                report
            );
            report.Count("authors", actor.Mandates.Any(mandate => mandate is { Type: "ASSEMBLEE", Until: null }) ? "in office" : "former");
        }

        authors.Save(report);
        edits.Save();
    }
}
