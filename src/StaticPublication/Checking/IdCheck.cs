using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of a permanent id.</summary>
internal static class IdCheck
{
    /// <summary>What is wrong with an id; licences alone may hold dots and capitals (SPDX).</summary>
    public static Fault? Fault(SourceLocation location, string path, string id, Shape.OfId shape)
    {
        if (!Ids.HasSyntax(shape.Licence ? id.Replace('.', '-').ToLowerInvariant() : id))
        {
            return StaticPublication.Faults.IdSyntax(location, path, id, Folding.Slug(id));
        }

        if (id.Length < shape.Shortest || id.Length > 80)
        {
            return StaticPublication.Faults.IdLength(location, path, id, shape.Shortest);
        }

        if (Ids.IsReserved(id))
        {
            return StaticPublication.Faults.IdReserved(location, path, id);
        }

        return id.Any(char.IsAsciiLetter) ? null : StaticPublication.Faults.IdSyntax(location, path, id, "an-17-qe-" + id);
    }
}
