using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>Writes the figures of a release or of a list as JSON fields.</summary>
internal static class Counts
{
    /// <summary>Writes the numbers of documents, of tombstones and of the authorities of each file.</summary>
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

    /// <summary>Writes the figures of a list; those of questions only if it has any.</summary>
    public static void Write(Utf8JsonWriter json, StatusCounts counts)
    {
        json.WriteNumber("documents"u8, counts.Documents);
        if (counts.Questions == 0)
        {
            return;
        }

        json.WriteNumber("questions"u8, counts.Questions);
        json.WriteNumber("answered"u8, counts.Answered);
        json.WriteNumber("withdrawn"u8, counts.Withdrawn);
        json.WriteNumber("lapsed"u8, counts.Lapsed);
        json.WriteNumber("closed"u8, counts.Closed);
        json.WriteNumber("pending"u8, counts.Pending);
        json.WriteNumber("overdue"u8, counts.Overdue);
        json.WriteNumber("timed"u8, counts.Timed);
        if (counts.MedianDays is { } days)
        {
            json.WriteNumber("medianDays"u8, days);
        }
    }
}
