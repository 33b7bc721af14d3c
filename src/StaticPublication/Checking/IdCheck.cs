using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of a permanent id.</summary>
internal static class IdCheck
{
    /// <summary>Returns a fault if the id is not valid. Only ids of licences may contain dots and capitals (SPDX).</summary>
    public static Fault? Fault(SourceLocation location, string path, string id, bool licence)
    {
        if (!Ids.HasSyntax(licence ? id.Replace('.', '-').ToLowerInvariant() : id))
        {
            return StaticPublication.Faults.IdSyntax(location, path, id, Folding.Slug(id));
        }

        if (id.Length is < 3 or > 80)
        {
            return StaticPublication.Faults.IdLength(location, path, id.Length);
        }

        if (Ids.IsReserved(id))
        {
            return StaticPublication.Faults.IdReserved(location, path, id);
        }

        return id.Any(char.IsAsciiLetter) ? null : StaticPublication.Faults.IdSyntax(location, path, id, "an-17-qe-" + id);
    }
}
