namespace StaticPublication.Importing.Questions;

/// <summary>Recognises the files of a source and reads their questions.</summary>
/// <returns>Null if the file has none of the formats that are looked for.</returns>
internal delegate QuestionFile? QuestionForm(SourceFile file);

/// <summary>A file of questions: the name of its format, and the questions.</summary>
internal sealed record QuestionFile(string Format, IEnumerable<OfficialQuestion> Questions);
