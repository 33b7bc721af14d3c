using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of a permanent id.</summary>
internal static class IdCheck
{
    /// <summary>What is wrong with an id; licences alone may hold dots and capitals (SPDX).</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="path">The field.</param>
    /// <param name="id">The id.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="word">What it is the id of, to begin a longer one.</param>
    public static Fault? Fault(SourceLocation location, string path, string id, Shape.OfId shape, string word = "document")
    {
        if (!Ids.HasSyntax(shape.Licence ? id.Replace('.', '-').ToLowerInvariant() : id))
        {
            return StaticPublication.Faults.IdSyntax(location, path, id, Folding.Slug(id));
        }

        if (id.Length < shape.Shortest || id.Length > 80)
        {
            return StaticPublication.Faults.IdLength(location, path, id, (shape.Shortest, $"{word}-{id}"));
        }

        if (Ids.IsReserved(id))
        {
            return StaticPublication.Faults.IdReserved(location, path, id);
        }

        return id.Any(char.IsAsciiLetter) ? null : StaticPublication.Faults.IdSyntax(location, path, id, $"{word}-{id}");
    }

    /// <summary>The kind of a document, or the word for an entry.</summary>
    public static string WordOf(Record record)
    {
        var file = InputFolder.WithoutUnnamed(Path.GetFileNameWithoutExtension(record.Path));
        return record.Fields["kind"] is { Kind: StatedKind.Text } kind && Ids.HasSyntax(kind.Text)
            ? kind.Text
            : EntryWords.Files.FirstOrDefault(word => word.Value == file).Key ?? "document";
    }
}
