namespace DiscordAH.Domain.Reports;

/// <summary>A part of a section. The family is closed: a renderer that knows these knows all.</summary>
public abstract record ReportBlock
{
    private protected ReportBlock()
    {
    }
}
