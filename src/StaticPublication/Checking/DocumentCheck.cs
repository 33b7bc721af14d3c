namespace StaticPublication.Checking;

/// <summary>Checks the record of a document against its shape and the rules.</summary>
internal static class DocumentCheck
{
    /// <summary>Adds the faults of a record.</summary>
    public static void Check(Record record, SiteContext context, FaultList faults)
    {
        var kind = References.Named(context.References.Kinds, record.Fields["kind"]);
        new ShapeCheck(record, faults).Check(kind?.RecordShape ?? Shapes.Document);
        var licence = References.Named(context.References.Licences, record.Fields["source"]?["licence"]);
        faults.AddAll(DocumentRules.Faults(record, new DocumentRules.Context(kind, licence, context)));
    }
}
