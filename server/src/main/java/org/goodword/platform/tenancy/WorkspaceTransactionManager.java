package org.goodword.platform.tenancy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.goodword.platform.Workspaces;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Begins each transaction inside the workspace entered.
///
/// The driver sends BEGIN together with the first statement, so naming the workspace costs no round trip of its own.
class WorkspaceTransactionManager extends JdbcTransactionManager {
    WorkspaceTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Workspaces.entered().ifPresent(workspace -> {
            try {
                enter(workspace.value());
            } catch (SQLException failed) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("Could not enter the workspace", failed);
            }
        });
    }

    private void enter(int workspace) throws SQLException {
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var statement = connection.prepareStatement("select set_config('app.workspace_id', ?, true)")) {
            statement.setString(1, Integer.toString(workspace));
            statement.execute();
        }
    }
}
