namespace StaticPublication.Importing.Output;

/// <summary>The authorities that questions name, as they stand in a publication's input and grow with an import.</summary>
internal sealed class AuthorityTables(string folder)
{
    /// <summary>Who asks.</summary>
    public AuthorTable Authors { get; } = new(folder);

    /// <summary>Who is asked.</summary>
    public MinistryTable Ministries { get; } = new(folder);

    /// <summary>What it is about, in the words of the source.</summary>
    public HeadingTable Headings { get; } = new(folder);

    /// <summary>Writes the files that say something new.</summary>
    public void Save()
    {
        Authors.Save();
        Ministries.Save();
        Headings.Save();
    }
}
