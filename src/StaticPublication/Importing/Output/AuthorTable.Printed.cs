namespace StaticPublication.Importing.Output;

/// <summary>Names as records print them.</summary>
internal sealed partial class AuthorTable
{
    private static string WithoutTitle(string printed)
    {
        foreach (var title in new[] { "M. ", "Mme ", "Mlle ", "M.\u00A0", "Mme\u00A0" })
        {
            if (printed.StartsWith(title, StringComparison.Ordinal))
            {
                return printed[title.Length..].Trim();
            }
        }

        return printed;
    }
}
