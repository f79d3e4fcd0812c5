namespace DiscordAH.Domain.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Weight">Its share of the width, against the other columns' weights; above 0. Number columns take what their numbers need.</param>
/// <param name="Alignment">Which way its cells are set.</param>
public sealed record ReportColumn(string Title, double Weight = 1, ReportAlignment Alignment = ReportAlignment.Left)
{
    /// <summary>A column of numbers, set to the right.</summary>
    public static ReportColumn Number(string title, double weight = 1) => new(title, weight, ReportAlignment.Right);
}
