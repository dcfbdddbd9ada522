package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Divides two books by customers into portions of about equal size, so that they can be compared at the same time. Customers are independent: neither the
 * portions nor the threads change the result.
 */
final class Portions {

    private record Account(List<LedgerLine> ledger, List<LedgerLine> statement) {
        Account() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        int size() {
            return ledger.size() + statement.size();
        }

        void add(Account other) {
            ledger.addAll(other.ledger);
            statement.addAll(other.statement);
        }
    }

    private final List<Account> portions = new ArrayList<>();

    /** Portions of about so many lines, more where one customer has more. */
    Portions(Ledger ledger, Statement statement, int lines) {
        Map<String, Account> accounts = new TreeMap<>();
        for (LedgerLine line : ledger.lines()) {
            accounts.computeIfAbsent(Merging.party(line), party -> new Account())
                    .ledger
                    .add(line);
        }
        for (LedgerLine line : statement.lines()) {
            accounts.computeIfAbsent(Merging.party(line), party -> new Account())
                    .statement
                    .add(line);
        }
        Account portion = new Account();
        for (Account account : accounts.values()) {
            portion.add(account);
            if (portion.size() >= lines) {
                portions.add(portion);
                portion = new Account();
            }
        }
        portions.add(portion);
    }

    /** Compares all portions on the executor and waits for the last one. */
    Merging run(
            Reconciler reconciler, Ledger ledger, Statement statement, ReconciliationTerms terms, Executor executor) {
        List<CompletableFuture<ReconciliationReport>> running = portions.stream()
                .map(portion -> CompletableFuture.supplyAsync(
                        () -> reconciler.compared(
                                ledger.withLines(portion.ledger), statement.withLines(portion.statement), terms),
                        executor))
                .collect(toImmutableList());
        Merging merging = new Merging();
        for (CompletableFuture<ReconciliationReport> report : running) {
            try {
                merging.add(report.join(), party -> true);
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failure;
            }
        }
        return merging;
    }
}
