using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>The figures of a release and of a list, as JSON fields.</summary>
internal static class Counts
{
    /// <summary>Writes how many documents, taken-down documents and authorities of each file there are.</summary>
    public static void Write(Utf8JsonWriter json, Release release)
    {
        json.WriteNumber("documents"u8, release.Documents.Count);
        json.WriteNumber("indexingForbidden"u8, release.Catalogue.Documents.Count(document => document.IndexingForbidden));
        json.WriteNumber("tombstones"u8, release.Catalogue.Tombstones.Count);
        foreach (var file in AuthorityFile.All)
        {
            json.WriteNumber(file.Name, file.Entries(release.Catalogue.Authorities).Count);
        }
    }

    /// <summary>Writes the figures of a list; those of questions only where it has any.</summary>
    public static void Write(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("documents"u8, tally.Documents);
        if (tally.Questions == 0)
        {
            return;
        }

        json.WriteNumber("questions"u8, tally.Questions);
        json.WriteNumber("answered"u8, tally.Answered);
        json.WriteNumber("withdrawn"u8, tally.Withdrawn);
        json.WriteNumber("lapsed"u8, tally.Lapsed);
        json.WriteNumber("closed"u8, tally.Closed);
        json.WriteNumber("pending"u8, tally.Pending);
        json.WriteNumber("overdue"u8, tally.Overdue);
        json.WriteNumber("timed"u8, tally.Timed);
        if (tally.MedianDays is { } days)
        {
            json.WriteNumber("medianDays"u8, days);
        }
    }
}
