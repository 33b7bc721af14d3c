using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>What the id of a document is made of.</summary>
internal enum IdOrigin
{
    Stated,
    Number,
    Title,
}

/// <summary>Ids of documents that a table does not give one: from kind, legislature and number, or else from the day and the title, so that
/// the same table gives the same ids.</summary>
internal static class RowIds
{
    private const int MaxLength = 70;

    /// <summary>Returns the id of a document, or null if the row says too little.</summary>
    /// <param name="record">The record, without id or with the one that the table states.</param>
    /// <param name="code">Code or id of its kind.</param>
    public static string? Of(JsonObject record, string code)
    {
        if (Text(record, "id") is { } stated)
        {
            return Slug(code, stated);
        }

        return Text(record, "number") is { } number ? Numbered(code, Folding.Slug($"{Text(record, "legislature")} {number}", MaxLength))
            : Text(record, "title") is { } title && Text(record, "published") is { } day ? Folding.Slug($"{day} {title}", MaxLength)
            : null;
    }

    /// <summary>What the id of a record is made of that has none yet, or the one that the table states.</summary>
    public static IdOrigin OriginOf(JsonObject record) =>
        Text(record, "id") is not null ? IdOrigin.Stated
        : Text(record, "number") is not null ? IdOrigin.Number
        : IdOrigin.Title;

    // Also of a number such as 124x.
    private static string Numbered(string code, string slug) =>
        char.IsAsciiLetter(slug.FirstOrDefault()) && slug.Length >= 3 && !Ids.IsReserved(slug)
            ? slug
            : Folding.Slug($"{code} {slug}", MaxLength);

    private static string Slug(string code, string text)
    {
        var slug = Ids.HasSyntax(text) ? text : Folding.Slug(text, MaxLength);
        return slug.Any(char.IsAsciiLetter) && slug.Length >= 3 && !Ids.IsReserved(slug) ? slug : Folding.Slug($"{code} {slug}", MaxLength);
    }

    private static string? Text(JsonObject record, string field) => record[field]?.ToString() is { Length: > 0 } text ? text : null;
}
