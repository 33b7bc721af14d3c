namespace StaticPublication;

/// <summary>What stands in site.yml for a required field that is missing or wrong, so that one run tells the faults of everything else too.
/// Nothing is published with it: the field is an error.</summary>
internal static class SiteStandIns
{
    /// <summary>The licence that means the first that there is.</summary>
    public const string Licence = "stand-in";

    private const string Text = "—";
    private const string Url = "https://stand-in.invalid/";

    // A description that is too short would be told.
    private static readonly string Description = new('—', 100);

    /// <summary>Returns the value for a field; null if there is none.</summary>
    public static StatedValue? Of(string field) =>
        field switch
        {
            "title" => Scalar(Text),
            "description" => Scalar(Description),
            "url" => Scalar(Url),
            "language" => Scalar("fr"),
            "publisher" => StatedValue.Map([Field("name", Text), Field("url", Url), Field("email", "stand@in.invalid")], 1, 1),
            "licence" => Scalar(Licence),
            _ => null,
        };

    private static StatedField Field(string name, string text) => new(name, 1, 1, Scalar(text));

    private static StatedValue Scalar(string text) => StatedValue.Scalar(StatedKind.Text, text, 1, 1);
}
